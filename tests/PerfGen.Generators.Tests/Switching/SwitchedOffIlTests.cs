using Microsoft.CodeAnalysis.Emit;

namespace PerfGen.Generators.Tests.Switching;

/// <summary>With <c>PerfGenEnabled=false</c> the compiler writes what it would have written without the attributes.</summary>
public sealed class SwitchedOffIlTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        using PerfGen;

        [assembly: Profile("Shop.Stock.*")]

        namespace Shop;

        public enum Region { Eu, Us }

        public interface IPrices
        {
            [Profile]
            decimal Of(string item);
        }

        [Profile]
        public class Prices : IPrices
        {
            public decimal Of(string item) => item.Length switch { 0 => 0, 1 => 1, 2 => 3, 3 => 5, _ => item.Sum(static letter => letter) };

            [ProfileIgnore]
            public override string ToString() => nameof(Prices);
        }

        public class Orders<T>(IPrices prices) where T : struct
        {
            [Profile(Sampling = Sampling.Adaptive, Callers = true)]
            [Threshold(P95Ms = 5)]
            public async Task<decimal> PlaceAsync<TKey>(TKey key, [ProfileLabel] Region region)
            {
                await Task.Delay(1);
                decimal price = prices.Of(key?.ToString() ?? "") + Count(3).Sum();
                try
                {
                    return region == Region.Eu ? price : Math.Round(price, 2);
                }
                catch (OverflowException) when (price > 0)
                {
                    return decimal.MaxValue;
                }
                finally
                {
                    Note(ref price);
                }
            }

            [Profile]
            private static void Note(ref decimal price) => price++;

            [Profile]
            private IEnumerable<int> Count(int to)
            {
                for (int number = 0; number < to; number++)
                    yield return number;
            }
        }

        public static class Stock
        {
            public static int Left(Span<int> of) => of.Length;

            public static Task<decimal> All() => new Orders<int>(new Prices()).PlaceAsync("ab", Region.Us);

            public static int Some() => Left(stackalloc int[3]) + new[] { 1, 2 }.Select(static number => Left(new int[number])).Sum();
        }
        """;

    [Fact]
    public void TheInstructionsOfEveryMethodAreThoseWithoutTheAttributes()
    {
        IReadOnlyDictionary<string, string> with = Bodies(SourceProject.Of(Source).WithProperty("PerfGenEnabled", "false"));
        IReadOnlyDictionary<string, string> without = Bodies(SourceProject.Of(WithoutAttributes(Source)));

        Assert.True(without.Count > 20, $"{without.Count} methods.");
        Assert.Equal(without.Keys.Order(StringComparer.Ordinal), with.Keys.Order(StringComparer.Ordinal));
        Assert.All(without, body => Assert.Equal(body.Value, with[body.Key]));
    }

    [Fact]
    public void SwitchedOnTheyDiffer()
    {
        IReadOnlyDictionary<string, string> with = Bodies(SourceProject.Of(Source));
        IReadOnlyDictionary<string, string> without = Bodies(SourceProject.Of(WithoutAttributes(Source)));

        Assert.True(with.Count > without.Count);
        Assert.Contains(without, body => with[body.Key] != body.Value);
    }

    private static IReadOnlyDictionary<string, string> Bodies(SourceProject project)
    {
        GeneratorRun run = GeneratorRun.Of(project);
        using var image = new MemoryStream();
        EmitResult emitted = run.Compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        image.Position = 0;
        return MethodBodies.Of(image);
    }

    /// <summary>Lines that are one attribute stay as empty lines.</summary>
    private static string WithoutAttributes(string source) => string.Join('\n', source.ReplaceLineEndings("\n").Split('\n')
        .Select(static line => line.Trim() is ['[', .., ']'] ? "" : line.Replace("[ProfileLabel] ", "", StringComparison.Ordinal)));
}
