using PerfGen.Snapshots;

namespace PerfGen.Monitoring.Recommendations.Rules;

/// <summary>A database call that one caller makes many times per call of its own: N+1.</summary>
internal sealed class RepeatedStatements : IRecommendationRule
{
    private const double MostPerCall = 10;
    private const int FewestCallers = 5;

    private static readonly string[] _commands = ["ExecuteReader", "ExecuteScalar", "ExecuteNonQuery"];

    public IEnumerable<Recommendation> Apply(RecommendationInput input)
    {
        ILookup<string, MethodSnapshot> methods = input.Profile.Methods.Where(static row => row.Kind == ProbeKind.Method).ToLookup(static row => row.Name);
        foreach (MethodSnapshot call in input.Profile.Methods.Where(static row => row is { Kind: ProbeKind.Call, Caller: not null } && _commands.Any(row.Name.Contains)))
        {
            MethodSnapshot[] callers = [.. methods[call.Caller!]];
            long calls = callers.Sum(static row => row.Calls);
            // Without a profile of the caller nobody knows per what the statements repeat.
            if (calls < FewestCallers || call.Calls < MostPerCall * calls)
                continue;

            double per = (double)call.Calls / calls;
            yield return new Recommendation
            {
                Rule = "repeated-statements",
                Priority = RecommendationPriority.High,
                Category = "database",
                Title = $"{call.Caller} executes {Figures.Number(per)} statements per call.",
                Subject = call.Caller!,
                Place = Figures.Place(callers[0]),
                Evidence =
                [
                    $"{Figures.Count(call.Calls)} calls of {call.Name} from {Figures.Count(calls)} calls of it",
                    .. call.Time is { } time ? [$"{Figures.Time(time.MeanNs)} each, {Figures.Time(time.MeanNs * per)} per call"] : Array.Empty<string>(),
                ],
                Effect = call.Time is { } each
                    ? $"One statement instead would save up to {Figures.Time(each.MeanNs * (per - 1))} per call. Whether it is one statement again and again, the profile does not know."
                    : "One statement instead saves the round trips of the others. Whether it is one statement again and again, the profile does not know.",
                Actions =
                [
                    "Load what the loop needs with one statement: a join, WHERE id IN (...), or Include in Entity Framework Core.",
                    "Send the statements as one DbBatch.",
                ],
            };
        }
    }
}
