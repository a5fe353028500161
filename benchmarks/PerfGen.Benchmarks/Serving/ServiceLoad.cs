using Shop.Load;

namespace PerfGen.Benchmarks.Serving;

/// <summary>How many customers at once.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Clients">Each waits for its answer before it asks again.</param>
internal sealed record ServiceLoad(string Name, int Clients)
{
    public static readonly IReadOnlyList<ServiceLoad> All =
    [
        new("16 customers, who leave the processors idle at times", 16),
        new("256 customers, who take all the processors have", 256),
    ];

    public LoadOptions For(RunningService service, int seconds) => new(service.Address, seconds, Clients, int.MaxValue, Compare: false);
}
