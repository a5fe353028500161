using System.Globalization;

namespace PerfGen.Build.Tests.Prometheus;

/// <summary>Series, and what is to become of them. Values are in promtool's notation: <c>0+10x20</c> rises twenty times by ten.</summary>
internal sealed class RuleTest
{
    /// <summary>Between two samples. The rules are evaluated every 15 seconds, whatever it is.</summary>
    public string Interval { get; init; } = "15s";

    public List<KeyValuePair<string, string>> Series { get; } = [];

    public List<(string Query, string At, KeyValuePair<string, double>[] Answers)> Questions { get; } = [];

    public List<(string Name, string At, Dictionary<string, string> Labels, Dictionary<string, string> Annotations)> Alerts { get; } = [];

    /// <summary>A series of a method of <c>Shop.Orders</c>.</summary>
    public RuleTest With(string metric, string method, string values, string labels = "")
    {
        Series.Add(new($"{metric}{{job=\"shop\",instance=\"a:80\",kind=\"method\",{method}{(labels.Length == 0 ? "" : "," + labels)}}}", values));
        return this;
    }

    /// <summary>How many calls of a method there have been, and how many of them ended in a bucket.</summary>
    public RuleTest WithCalls(string method, string count, string le, string within, string labels = "", string histogram = "perfgen_method_duration_seconds") => this
        .With(histogram + "_count", method, count, labels)
        .With(histogram + "_bucket", method, within, Joined(labels, $"le=\"{le}\""))
        .With(histogram + "_bucket", method, count, Joined(labels, "le=\"+Inf\""));

    /// <summary>Asks for one number.</summary>
    public RuleTest Expect(string query, string at, double? value)
    {
        Questions.Add((query, at, value is { } number ? [new("{}", number)] : []));
        return this;
    }

    public RuleTest ExpectSeries(string query, string at, string series, double value)
    {
        Questions.Add((query, at, [new(series, value)]));
        return this;
    }

    /// <summary>How many alerts of a name fire.</summary>
    public RuleTest Fires(string alert, string at, int count = 1) =>
        Expect($"count(ALERTS{{alertname=\"{alert}\",alertstate=\"firing\"}})", at, count == 0 ? null : count);

    public RuleTest IsSilent(string alert, string at) => Fires(alert, at, 0);

    public RuleTest Alerting(string alert, string at, Dictionary<string, string> labels, Dictionary<string, string> annotations)
    {
        Alerts.Add((alert, at, labels, annotations));
        return this;
    }

    public async Task PassAsync(string rules)
    {
        using Promtool promtool = Promtool.Require();
        (int code, string said) = await promtool.TestAsync(rules, this);
        Assert.True(code == 0, string.Create(CultureInfo.InvariantCulture, $"{said}\n{rules}"));
    }

    private static string Joined(string left, string right) => left.Length == 0 ? right : $"{left},{right}";
}
