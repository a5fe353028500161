using PerfGen.Analyzers.Correctness;
using PerfGen.Analyzers.Tests.Verification;
using PerfGen.CodeFixes.Correctness;

namespace PerfGen.Analyzers.Tests.Correctness;

public sealed class PG3003_CounterMustNotBeDecreasedFixerTests
{
    [Fact]
    public Task TheCounterBecomesAnUpDownCounter() => FixVerifier<PG3003_CounterMustNotBeDecreased, PG3003_CounterMustNotBeDecreasedFixer>.VerifyFixAsync("""
        class Service
        {
            private static readonly Meter Meter = new("m");
            private static readonly Counter<int> Active = Meter.CreateCounter<int>("active"); // now
            private readonly Counter<long> _queued;

            public Service() => _queued = Meter.CreateCounter<long>("queued");

            public void Handle()
            {
                Active.Add(1);
                Active.Add([|-1|]);
                this._queued.Add([|-1|]);
            }
        }
        """, """
        class Service
        {
            private static readonly Meter Meter = new("m");
            private static readonly UpDownCounter<int> Active = Meter.CreateUpDownCounter<int>("active"); // now
            private readonly UpDownCounter<long> _queued;

            public Service() => _queued = Meter.CreateUpDownCounter<long>("queued");

            public void Handle()
            {
                Active.Add(1);
                Active.Add(-1);
                this._queued.Add(-1);
            }
        }
        """);

    [Fact]
    public Task NothingIsOfferedForACounterThatOthersSee() => FixVerifier<PG3003_CounterMustNotBeDecreased, PG3003_CounterMustNotBeDecreasedFixer>.VerifyNoFixAsync("""
        class Service(Counter<int> given)
        {
            public static readonly Counter<int> Active = new Meter("m").CreateCounter<int>("active");

            public void Handle()
            {
                Active.Add([|-1|]);
                given.Add([|-1|]);
            }
        }
        """);
}
