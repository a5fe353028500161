using System.Buffers.Binary;
using System.Text;

namespace PerfGen.Monitoring.Tests.OpenTelemetry;

/// <summary>One point of a metric that was received.</summary>
internal sealed record OtlpPoint(string Scope, string Metric, string Unit, bool IsMonotonicSum, IReadOnlyDictionary<string, string> Attributes, double Value);

/// <summary>Reads what the tests need of an OTLP export of metrics, field by field.</summary>
internal static class OtlpMessage
{
    /// <summary>The fields of a protobuf message by number: bytes of nested messages and texts, or the bits of a number.</summary>
    private static IEnumerable<(int Field, byte[] Bytes, ulong Number)> Fields(byte[] message)
    {
        int position = 0;
        while (position < message.Length)
        {
            ulong tag = Varint(message, ref position);
            switch (tag & 7)
            {
                case 0:
                    yield return ((int)(tag >> 3), [], Varint(message, ref position));
                    break;
                case 1:
                    yield return ((int)(tag >> 3), [], BinaryPrimitives.ReadUInt64LittleEndian(message.AsSpan(position)));
                    position += 8;
                    break;
                case 2:
                    int length = (int)Varint(message, ref position);
                    yield return ((int)(tag >> 3), message[position..(position + length)], 0);
                    position += length;
                    break;
                case 5:
                    position += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {tag & 7} at {position}.");
            }
        }
    }

    public static IEnumerable<OtlpPoint> Points(byte[] request) =>
        from resource in Messages(request, 1)
        from scope in Messages(resource, 2)
        let scopeName = Text(Messages(scope, 1).Single(), 1)
        from metric in Messages(scope, 2)
        from data in Fields(metric)
        where data.Field is 5 or 7
        from point in Messages(data.Bytes, 1)
        select new OtlpPoint(
            scopeName,
            Text(metric, 1),
            Text(metric, 3),
            data.Field == 7 && Fields(data.Bytes).Any(static field => field is { Field: 3, Number: 1 }),
            Messages(point, 7).ToDictionary(static pair => Text(pair, 1), static pair => ValueText(Messages(pair, 2).Single())),
            Fields(point).Where(static field => field.Field is 4 or 6).Select(static field => field.Field == 4 ? BitConverter.UInt64BitsToDouble(field.Number) : (long)field.Number).Single());

    private static IEnumerable<byte[]> Messages(byte[] message, int field) => Fields(message).Where(item => item.Field == field).Select(static item => item.Bytes);

    private static string Text(byte[] message, int field) => Encoding.UTF8.GetString(Messages(message, field).SingleOrDefault() ?? []);

    private static string ValueText(byte[] value)
    {
        (int field, byte[] bytes, ulong number) = Fields(value).Single();
        return field switch
        {
            1 => Encoding.UTF8.GetString(bytes),
            4 => BitConverter.UInt64BitsToDouble(number).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    private static ulong Varint(byte[] message, ref int position)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte part = message[position++];
            value |= (ulong)(part & 127) << shift;
            if (part < 128)
                return value;
        }
    }
}
