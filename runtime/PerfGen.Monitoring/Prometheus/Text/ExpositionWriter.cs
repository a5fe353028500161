using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace PerfGen.Monitoring.Prometheus.Text;

/// <summary>
/// Writes families, series and samples as lines of UTF-8, straight into the output's memory; what it keeps is the labels of the
/// series at hand. Not safe for concurrent use.
/// </summary>
internal sealed class ExpositionWriter(IBufferWriter<byte> output, PrometheusFormat format)
{
    /// <summary>More than any number takes.</summary>
    private const int NumberLength = 32;

    private static readonly SearchValues<char> _escaped = SearchValues.Create("\\\"\n\0");

    private readonly ArrayBufferWriter<byte> _labels = new(512);
    private Family _family = null!;

    private bool IsOpenMetrics => format == PrometheusFormat.OpenMetrics;

    public void Begin(Family family)
    {
        _family = family;
        string name = IsOpenMetrics ? family.Name : family.SampleName;
        Write("# HELP "u8);
        Write(name);
        Write(" "u8);
        WriteEscaped(output, family.Help, quotes: IsOpenMetrics);
        Write("\n# TYPE "u8);
        Write(name);
        Write(family.Type switch { MetricType.Counter => " counter\n"u8, MetricType.Gauge => " gauge\n"u8, _ => " histogram\n"u8 });
        if (!IsOpenMetrics || family.Unit.Length == 0)
            return;

        Write("# UNIT "u8);
        Write(name);
        Write(" "u8);
        Write(family.Unit);
        Write("\n"u8);
    }

    /// <summary>The labels that follow are those of another series.</summary>
    public void BeginSeries() => _labels.ResetWrittenCount();

    /// <param name="name">A valid name that the series does not have yet.</param>
    /// <param name="value">Any text.</param>
    public void Label(string name, string value)
    {
        if (_labels.WrittenCount > 0)
            _labels.Write(","u8);
        Encoding.UTF8.GetBytes(name, _labels);
        _labels.Write("=\""u8);
        WriteEscaped(_labels, value, quotes: true);
        _labels.Write("\""u8);
    }

    /// <summary>The only sample of a gauge's or counter's series. What is not a number is left out.</summary>
    public void Value(double value, DateTimeOffset since)
    {
        if (!double.IsFinite(value))
            return;

        Sample(_family.Type == MetricType.Counter ? "_total"u8 : ""u8);
        Number(value);
        if (_family.Type == MetricType.Counter)
            Created(since);
    }

    /// <inheritdoc cref="Value(double, DateTimeOffset)"/>
    public void Value(long value, DateTimeOffset since)
    {
        Sample(_family.Type == MetricType.Counter ? "_total"u8 : ""u8);
        Number(value);
        if (_family.Type == MetricType.Counter)
            Created(since);
    }

    /// <summary>All samples of a histogram's series.</summary>
    public void Histogram(CumulativeCounts counts, long count, double sum, DateTimeOffset since)
    {
        for (int i = 0; i < counts.Length; i++)
            Bucket(IsOpenMetrics ? counts[i].Boundary.Canonical : counts[i].Boundary.Text, counts[i].AtOrBelow);
        Bucket("+Inf", count);
        Sample("_sum"u8);
        Number(double.IsFinite(sum) ? sum : 0);
        Sample("_count"u8);
        Number(count);
        Created(since);
    }

    /// <summary>Nothing follows.</summary>
    public void End()
    {
        if (IsOpenMetrics)
            Write("# EOF\n"u8);
    }

    private void Bucket(string boundary, long atOrBelow)
    {
        Write(_family.Name);
        Write("_bucket{"u8);
        output.Write(_labels.WrittenSpan);
        Write(_labels.WrittenCount > 0 ? ",le=\""u8 : "le=\""u8);
        Write(boundary);
        Write("\"} "u8);
        Number(atOrBelow);
    }

    /// <summary>The text format 0.0.4 has no such sample: there it would be a family without a type.</summary>
    private void Created(DateTimeOffset since)
    {
        if (!IsOpenMetrics)
            return;

        Sample("_created"u8);
        Number(since.ToUnixTimeMilliseconds() / 1000.0);
    }

    private void Sample(ReadOnlySpan<byte> ending)
    {
        Write(_family.Name);
        Write(ending);
        if (_labels.WrittenCount > 0)
        {
            Write("{"u8);
            output.Write(_labels.WrittenSpan);
            Write("}"u8);
        }

        Write(" "u8);
    }

    private void Number(double value)
    {
        Span<byte> memory = output.GetSpan(NumberLength);
        value.TryFormat(memory, out int length, "R", CultureInfo.InvariantCulture);
        memory[length] = (byte)'\n';
        output.Advance(length + 1);
    }

    private void Number(long value)
    {
        Span<byte> memory = output.GetSpan(NumberLength);
        Utf8Formatter.TryFormat(value, memory, out int length);
        memory[length] = (byte)'\n';
        output.Advance(length + 1);
    }

    private void Write(ReadOnlySpan<byte> text) => output.Write(text);

    private void Write(string text) => Encoding.UTF8.GetBytes(text, output);

    /// <summary>A null character would end the text for some readers; nobody means one.</summary>
    private static void WriteEscaped(IBufferWriter<byte> output, ReadOnlySpan<char> text, bool quotes)
    {
        while (text.IndexOfAny(_escaped) is >= 0 and var position)
        {
            Encoding.UTF8.GetBytes(text[..position], output);
            output.Write(text[position] switch
            {
                '\\' => "\\\\"u8,
                '\n' => "\\n"u8,
                '"' => quotes ? "\\\""u8 : "\""u8,
                _ => "\uFFFD"u8,
            });
            text = text[(position + 1)..];
        }

        Encoding.UTF8.GetBytes(text, output);
    }
}
