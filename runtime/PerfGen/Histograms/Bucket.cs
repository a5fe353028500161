using System.Text.Json.Serialization;

namespace PerfGen.Histograms;

/// <summary>One occupied bucket of a histogram: its index on the log-linear scale, and how many values fell into it.</summary>
/// <param name="Index">From 0; the scale is that of <c>subBits</c> beside the buckets.</param>
/// <param name="Count">1 or more.</param>
[JsonConverter(typeof(BucketJsonConverter))]
public readonly record struct Bucket(int Index, long Count);
