using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>
/// A database call, or a profiled method that waits for something elsewhere, that one caller makes many times per call of its own: N+1.
/// </summary>
internal sealed class RepeatedStatements : IRecommendationRule
{
    private const double MostPerCall = 10;
    private const int FewestCallers = 5;

    private static readonly string[] _commands = ["ExecuteReader", "ExecuteScalar", "ExecuteNonQuery"];

    /// <summary>A call that waits for half of its time does its work elsewhere.</summary>
    private const double SmallestWait = 0.5;

    public IEnumerable<Recommendation> Apply(RecommendationInput input)
    {
        ILookup<string, MethodSnapshot> methods = input.Profile.Methods.Where(static row => row.Kind == ProbeKind.Method).ToLookup(static row => row.Name);
        foreach (MethodSnapshot call in input.Profile.Methods.Where(static row => row.Caller is not null && (IsStatement(row) || IsRoundTrip(row))))
        {
            MethodSnapshot[] callers = [.. methods[call.Caller!]];
            long calls = callers.Sum(static row => row.Calls);
            // Without a profile of the caller nobody knows per what the statements repeat.
            if (calls < FewestCallers || call.Calls < MostPerCall * calls)
                continue;

            double per = (double)call.Calls / calls;
            string what = IsStatement(call) ? "statement" : "round trip";
            yield return new Recommendation
            {
                Rule = "repeated-statements",
                Priority = RecommendationPriority.High,
                Category = "database",
                Title = IsStatement(call) ? $"{call.Caller} executes {Figures.Number(per)} statements per call." : $"{call.Caller} calls {call.Name} {Figures.Number(per)} times per call.",
                Subject = call.Caller!,
                Place = Figures.Place(callers[0]),
                Evidence =
                [
                    $"{Figures.Count(call.Calls)} calls of {call.Name} from {Figures.Count(calls)} calls of it",
                    .. call.Time is { } time ? [$"{Figures.Time(time.MeanNs)} each, {Figures.Time(time.MeanNs * per)} per call"] : Array.Empty<string>(),
                ],
                Effect = call.Time is { } each
                    ? $"One {what} instead would save up to {Figures.Time(each.MeanNs * (per - 1))} per call. Whether it is the same one again and again, the profile does not know."
                    : $"One {what} instead saves the time of the others. Whether it is the same one again and again, the profile does not know.",
                Actions =
                [
                    "Load what the loop needs with one statement: a join, WHERE id IN (...), or Include in Entity Framework Core.",
                    "Send the statements as one DbBatch.",
                ],
            };
        }
    }

    private static bool IsStatement(MethodSnapshot row) => row.Kind == ProbeKind.Call && _commands.Any(row.Name.Contains);

    private static bool IsRoundTrip(MethodSnapshot row) => row is { Kind: ProbeKind.Method, Time: { WaitNs: > 0 } time } && time.WaitNs >= SmallestWait * time.TotalNs;
}
