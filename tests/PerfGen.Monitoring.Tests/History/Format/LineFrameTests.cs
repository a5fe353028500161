using PerfGen.Monitoring.History.Format;

namespace PerfGen.Monitoring.Tests.History.Format;

public sealed class LineFrameTests
{
    private static byte[] Line()
    {
        using var lines = new MemoryStream();
        lines.Write("""{"point":{"n":12,"of":"something"}}"""u8);
        LineFrame.Close(lines, 0);
        return lines.ToArray();
    }

    [Fact]
    public void ALineIsAJsonObjectThatEndsWithItsChecksum()
    {
        byte[] line = Line();
        Assert.Equal((byte)'\n', line[^1]);
        Assert.True(LineFrame.IsWhole(line.AsSpan(0, line.Length - 1)));
        using var json = System.Text.Json.JsonDocument.Parse(line);
        Assert.Equal(8, json.RootElement.GetProperty("crc32c").GetString()!.Length);
    }

    [Fact]
    public void AnyChangedByteIsNoticed()
    {
        byte[] line = Line()[..^1];
        for (int i = 0; i < line.Length; i++)
        {
            foreach (byte other in new byte[] { 0, (byte)' ', (byte)'9', (byte)(line[i] ^ 1) })
            {
                byte[] changed = [.. line];
                changed[i] = other;
                Assert.Equal(other == line[i], LineFrame.IsWhole(changed));
            }
        }
    }

    [Fact]
    public void AnyMissingEndIsNoticed()
    {
        byte[] line = Line()[..^1];
        for (int length = 0; length < line.Length; length++)
            Assert.False(LineFrame.IsWhole(line.AsSpan(0, length)));
    }

    [Fact]
    public void TheChecksumIsThatOfTheStandard()
    {
        // The check value of CRC-32C for the nine digits, in the place where a frame has it.
        Assert.True(LineFrame.IsWhole("123456789,\"crc32c\":\"e3069283\"}"u8));
    }
}
