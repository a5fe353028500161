using System.Text.Json.Serialization;

namespace PerfGen.Cli.Live;

/// <summary>The part of the live API, <c>perfgen.live/1</c>, that a terminal shows.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LiveFrame))]
[JsonSerializable(typeof(LiveAlert))]
[JsonSerializable(typeof(MetricsMessage))]
[JsonSerializable(typeof(MethodsMessage))]
[JsonSerializable(typeof(ErrorMessage))]
[JsonSerializable(typeof(DetailMessage))]
internal sealed partial class LiveJson : JsonSerializerContext
{
    public const string Schema = "perfgen.live/1";
}

/// <summary>What every answer names first.</summary>
internal record SchemaMessage(string? Schema);

/// <summary>An error's one sentence.</summary>
internal sealed record ErrorMessage(string? Schema, string? Error) : SchemaMessage(Schema);

/// <summary>A <c>metrics</c> event.</summary>
internal sealed record MetricsMessage(DateTimeOffset Now, LiveHealth Health, IReadOnlyDictionary<string, double> Summary);

/// <summary>A <c>methods</c> event.</summary>
internal sealed record MethodsMessage(IReadOnlyList<LiveMethod> Methods);

/// <summary>The answer of <c>methods/{id}</c>.</summary>
internal sealed record DetailMessage(LiveMethod Method, DistributionMessage? Distribution);

/// <summary>Triples of lower bound, upper bound and count.</summary>
internal sealed record DistributionMessage(IReadOnlyList<IReadOnlyList<double>> Buckets);
