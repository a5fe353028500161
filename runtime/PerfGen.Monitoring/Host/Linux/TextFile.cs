using System.Buffers;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PerfGen.Monitoring.Host.Linux;

/// <summary>Small files that may not be there, or not for us.</summary>
internal static class TextFile
{
    private const int FirstLength = 16 * 1024;

    /// <summary>Null where it cannot be read.</summary>
    public static string? Read(string path)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstLength);
        try
        {
            // The kernel does not say how long its files are, and makes them as they are read.
            using SafeFileHandle file = File.OpenHandle(path);
            int length = 0;
            while (RandomAccess.Read(file, buffer.AsSpan(length), length) is > 0 and var read)
            {
                length += read;
                if (length < buffer.Length)
                    continue;

                byte[] larger = ArrayPool<byte>.Shared.Rent(2 * length);
                buffer.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }

            return Encoding.UTF8.GetString(buffer, 0, length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
