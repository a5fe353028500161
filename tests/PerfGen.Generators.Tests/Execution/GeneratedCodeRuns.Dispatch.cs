namespace PerfGen.Generators.Tests.Execution;

public partial class GeneratedCodeRuns
{
    [Fact]
    public void ABaseCallDoesNotRecurse()
    {
        ProgramRun run = ProgramRun.Of("""
            public class Shape
            {
                [Profile] public virtual int Area() => 1;
            }

            public class Square : Shape
            {
                public override int Area() => base.Area() + 10;
            }

            public static class Entry
            {
                public static object Run() => new Square().Area() + ((Shape)new Square()).Area() + new Shape().Area();
            }
            """);

        Assert.Equal(23, run.Result);
        Assert.Equal(["Shape.Area() x3"], run.Recorded);
    }

    [Fact]
    public void AnOverrideWithAnAttributeOfItsOwnHasItsOwnSeries()
    {
        ProgramRun run = ProgramRun.Of("""
            public class Animal<T>
            {
                [Profile] public virtual object Speak(T to) => "";
            }

            public class Dog : Animal<int>
            {
                public override string Speak(int to) => "woof";
            }

            public class Puppy : Dog
            {
                [Profile] public override string Speak(int to) => "yip";
            }

            public static class Entry
            {
                public static object Run() => new Dog().Speak(1) + new Puppy().Speak(1) + ((Animal<int>)new Puppy()).Speak(1);
            }
            """);

        Assert.Equal("woofyipyip", run.Result);
        Assert.Equal(["Animal<T>.Speak(T) x1", "Puppy.Speak(int) x2"], run.Recorded);
    }

    [Fact]
    public void AnExpressionTreeStillNamesTheOriginalMethod()
    {
        ProgramRun run = ProgramRun.Of("""
            using System.Linq.Expressions;

            public static class Rules
            {
                [Profile] public static bool Applies(int number) => number > 0;

                public static Expression<Func<int, bool>> Tree() => number => Applies(number);
            }

            public static class Entry
            {
                public static object Run()
                {
                    var call = (MethodCallExpression)Rules.Tree().Body;
                    return call.Method == typeof(Rules).GetMethod("Applies") && Rules.Tree().Compile()(1) && Rules.Applies(2);
                }
            }
            """);

        Assert.Equal(true, run.Result);
        Assert.Equal(["Rules.Applies(int) x1"], run.Recorded);
    }

    [Fact]
    public void AQueryOverQueryableStillNamesTheOriginalMethods()
    {
        ProgramRun run = ProgramRun.Of("""
            using System.Linq.Expressions;

            public static class Queries
            {
                [Profile] public static int Key(int number) => number;
                [Profile] public static IQueryable<int> Numbers() => new[] { 1, 2, 3 }.AsQueryable();

                public static IEnumerable<IQueryable> All() =>
                [
                    from a in Numbers() let b = Key(a) where Key(b) > 0 orderby Key(a), Key(b) descending select Key(a),
                    from a in Numbers() from b in Numbers() select Key(a) + b,
                    from a in Numbers() from b in Numbers() where Key(b) > 0 select Key(b),
                    from a in Numbers() join b in Numbers() on Key(a) equals Key(b) select Key(b),
                    from a in Numbers() join b in Numbers() on a equals b into c select Key(c.Count()),
                    from a in Numbers() join b in Numbers() on a equals b into c from d in c select Key(d),
                    from a in Numbers() group Key(a) by Key(a) into b orderby Key(b.Key) select Key(b.Key),
                    from int a in Numbers() select a into b where Key(b) > 0 select Key(b),
                ];
            }

            public sealed class CalledMethods : ExpressionVisitor
            {
                public List<string> Foreign { get; } = [];

                protected override Expression VisitMethodCall(MethodCallExpression node)
                {
                    if (node.Method.DeclaringType is { } type && type != typeof(Queries) && type != typeof(Queryable) && type != typeof(Enumerable))
                        Foreign.Add(node.ToString());
                    return base.VisitMethodCall(node);
                }
            }

            public static class Entry
            {
                public static object Run()
                {
                    var called = new CalledMethods();
                    foreach (IQueryable query in Queries.All())
                        called.Visit(query.Expression);
                    return string.Join("; ", called.Foreign);
                }
            }
            """);

        Assert.Equal("", run.Result);
        Assert.DoesNotContain(run.Recorded, static row => row.StartsWith("Queries.Key", StringComparison.Ordinal));
    }
}
