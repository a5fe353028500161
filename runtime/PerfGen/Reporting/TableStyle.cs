namespace PerfGen.Reporting;

/// <summary>How wide and how colourful a table may be.</summary>
/// <param name="Width">The most characters in a line; <see cref="int.MaxValue"/> for as many as it takes.</param>
/// <param name="Colour">Whether ANSI colours are understood.</param>
public readonly record struct TableStyle(int Width, bool Colour)
{
    /// <summary>As wide as it takes, no colour: what a file or a pipe gets.</summary>
    public static TableStyle Plain { get; } = new(int.MaxValue, Colour: false);

    /// <summary>
    /// What suits a writer: width and colour of the terminal if it is the console's and not redirected, else plain. The
    /// environment variable <c>NO_COLOR</c> is respected.
    /// </summary>
    public static TableStyle For(TextWriter writer)
    {
        bool terminal = (ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected)
            || (ReferenceEquals(writer, Console.Error) && !Console.IsErrorRedirected);
        if (!terminal)
            return Plain;

        bool colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new TableStyle(WindowWidth(), colour);
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : int.MaxValue;
        }
        catch (IOException)
        {
            return int.MaxValue;
        }
    }
}
