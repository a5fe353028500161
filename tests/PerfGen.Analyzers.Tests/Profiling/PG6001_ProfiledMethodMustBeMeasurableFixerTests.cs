using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PerfGen.Analyzers.Profiling;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Profiling;
using PerfGen.Generators;
using AtOnce = PerfGen.Analyzers.Tests.Verification.FixVerifier<
    PerfGen.Analyzers.Profiling.PG6001_ProfiledMethodMustBeMeasurable, PerfGen.CodeFixes.Profiling.PG6001_ProfiledMethodMustBeMeasurableFixer>;
using AtTheEnd = PerfGen.Analyzers.Tests.Verification.FixVerifier<
    PerfGen.Analyzers.Profiling.PG6001AtTheEnd_ProfiledMethodMustBeCalledHere, PerfGen.CodeFixes.Profiling.PG6001_ProfiledMethodMustBeMeasurableFixer>;

namespace PerfGen.Analyzers.Tests.Profiling;

/// <summary>What is fixed compiles with the generator's part, and nothing is left to report.</summary>
public sealed partial class PG6001_ProfiledMethodMustBeMeasurableFixerTests
{
    [Fact]
    public Task AnActionKeepsItsAttributesAndDocumentation() => VerifyAtOnceAsync(
        """
        using Microsoft.AspNetCore.Mvc;
        using PerfGen;

        namespace Shop;

        /// <summary>Orders.</summary>
        [ApiController]
        [Route("orders")]
        public sealed class Orders : ControllerBase
        {
            private readonly int _count;

            /// <summary>One order.</summary>
            /// <param name="id">Which.</param>
            [HttpGet("{id}")]
            [Profile]
            public async Task<IActionResult> [|Get|]([FromRoute] int id, [ProfileLabel] bool full = false)
            {
                // The work.
                await Task.Yield();
                return full ? Ok(id) : Ok(_count);
            }

            public int Other() => 1;
        }
        """,
        """
        using Microsoft.AspNetCore.Mvc;
        using PerfGen;

        namespace Shop;

        /// <summary>Orders.</summary>
        [ApiController]
        [Route("orders")]
        public sealed partial class Orders : ControllerBase
        {
            private readonly int _count;

            /// <summary>One order.</summary>
            /// <param name="id">Which.</param>
            [HttpGet("{id}")]
            [Profile]
            public partial Task<IActionResult> Get([FromRoute] int id, [ProfileLabel] bool full = false);

            private async Task<IActionResult> GetCore(int id, bool full)
            {
                // The work.
                await Task.Yield();
                return full ? Ok(id) : Ok(_count);
            }

            public int Other() => 1;
        }
        """);

    [Fact]
    public Task AnOverrideOfAHostedServiceStaysAnOverride() => VerifyAtOnceAsync(
        """
        using Microsoft.Extensions.Hosting;
        using PerfGen;

        class Host
        {
            private class Worker : BackgroundService
            {
                [Profile]
                protected sealed override Task [|ExecuteAsync|](CancellationToken stoppingToken) => Task.CompletedTask; // Nothing yet.
            }
        }
        """,
        """
        using Microsoft.Extensions.Hosting;
        using PerfGen;

        partial class Host
        {
            private partial class Worker : BackgroundService
            {
                [Profile]
                protected sealed override partial Task ExecuteAsync(CancellationToken stoppingToken);

                private Task ExecuteAsyncCore(CancellationToken stoppingToken) => Task.CompletedTask; // Nothing yet.
            }
        }
        """);

    [Fact]
    public Task MethodsThatAreHandedOnAreFixedAllAtOnce() => VerifyAtTheEndAsync(
        """
        using System.Runtime.CompilerServices;
        using PerfGen;

        namespace Shop
        {
            [Profile]
            static class Parsing
            {
                public static object All(string[] lines) => lines.Select(Parse).Where(IsEven).Select(Twice);

                [MethodImpl(MethodImplOptions.NoInlining)]
                static int [|Parse|](string line) // As it is.
                {
                    return int.Parse(line);
                }

                internal static bool [|IsEven|]<T>(this T number)
                    where T : struct, IConvertible
                {
                    return number.ToInt32(null) % 2 == 0;
                }

                [Profile] private static int [|Twice|](int number) => Parse2(number, out int twice) ? twice : number;

                [ProfileIgnore]
                private static bool Parse2(int number, out int twice)
                {
                    twice = 2 * number;
                    return true;
                }
            }
        }
        """,
        """
        using System.Runtime.CompilerServices;
        using PerfGen;

        namespace Shop
        {
            [Profile]
            static partial class Parsing
            {
                public static object All(string[] lines) => lines.Select(Parse).Where(IsEven).Select(Twice);

                private static partial int Parse(string line); // As it is.

                [MethodImpl(MethodImplOptions.NoInlining)]
                private static int ParseCore(string line)
                {
                    return int.Parse(line);
                }

                internal static partial bool IsEven<T>(this T number)
                    where T : struct, IConvertible;

                private static bool IsEvenCore<T>(T number)
                    where T : struct, IConvertible
                {
                    return number.ToInt32(null) % 2 == 0;
                }

                [Profile] private static partial int Twice(int number);

                private static int TwiceCore(int number) => Parse2(number, out int twice) ? twice : number;

                [ProfileIgnore]
                private static bool Parse2(int number, out int twice)
                {
                    twice = 2 * number;
                    return true;
                }
            }
        }
        """);

    [Fact]
    public Task LinesEndAsTheyDid() => VerifyAtTheEndAsync(
        "using PerfGen;\r\nclass C\r\n{\r\n    [Profile]\r\n    int [|M|]()\r\n    {\r\n        return 1;\r\n    }\r\n}\r\n",
        "using PerfGen;\r\npartial class C\r\n{\r\n    [Profile]\r\n    private partial int M();\r\n\r\n    private int MCore()\r\n    {\r\n        return 1;\r\n    }\r\n}\r\n");

    [Fact]
    public Task AMethodThatNoWrapperCanNameIsMeasuredByItsBody() => VerifyAtOnceAsync(
        """
        using PerfGen;
        public class Importer
        {
            private class Row { }

            [Profile]
            private int [|Import|](Row row) => 1;
        }
        """,
        """
        using PerfGen;
        public partial class Importer
        {
            private class Row { }

            [Profile]
            private partial int Import(Row row);

            private int ImportCore(Row row) => 1;
        }
        """);

    private static Task VerifyAtOnceAsync(string source, string fixedSource) =>
        AtOnce.VerifyFixAsync(source, fixedSource, PG6001_ProfiledMethodMustBeMeasurableFixer.Title, generate: Generate);

    private static Task VerifyAtTheEndAsync(string source, string fixedSource) =>
        AtTheEnd.VerifyFixAsync(source, fixedSource, PG6001_ProfiledMethodMustBeMeasurableFixer.Title, generate: Generate);

    /// <summary>Every warning of the compiler counts as well, except for what the sources under test do on purpose.</summary>
    private static Compilation Generate(Compilation compilation)
    {
        CSharpGeneratorDriver.Create([new ProfileGenerator().AsSourceGenerator()], parseOptions: MetricCode.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _, TestContext.Current.CancellationToken);
        Assert.Empty(generated.GetDiagnostics(TestContext.Current.CancellationToken).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id is not ("CS0649" or "CS8603")));

        ProfiledProject project = ProfiledProject.Of(generated, TestContext.Current.CancellationToken);
        Assert.Contains(project.Methods, static method => method.Mechanism == Shared.Mechanism.PartialBody);
        Assert.All(project.Methods.Where(static method => method.AskedBy == AskedBy.Method), static method => Assert.Equal(Shared.Mechanism.PartialBody, method.Mechanism));
        return generated;
    }
}
