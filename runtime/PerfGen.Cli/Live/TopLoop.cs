using System.Threading.Channels;
using Spectre.Console;

namespace PerfGen.Cli.Live;

/// <summary>Draws frames as they come and listens to keys, until somebody has seen enough.</summary>
internal sealed class TopLoop(ILiveSource source, TopView view, IAnsiConsole console)
{
    private static readonly TimeSpan _betweenKeys = TimeSpan.FromMilliseconds(50);

    /// <summary>One picture, for a script or a pipe.</summary>
    public async Task OnceAsync(CancellationToken cancellation)
    {
        await foreach (LiveFrame frame in source.ReadAsync(cancellation))
        {
            console.Write(Draw(frame, null));
            return;
        }
    }

    /// <summary>Until a key or Ctrl+C ends it; the terminal is left as it was found.</summary>
    public async Task RunAsync(Func<ConsoleKeyInfo?> readKey, CancellationToken cancellation)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Channel<LiveFrame> frames = Channel.CreateBounded<LiveFrame>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        Task reading = ReadAsync(frames.Writer, ending.Token);
        try
        {
            console.Cursor.Hide();
            console.Clear();
            await DrawAllAsync(frames.Reader, readKey, ending.Token);
        }
        finally
        {
            console.Cursor.Show();
            await ending.CancelAsync();
            try
            {
                await reading;
            }
            catch (OperationCanceledException)
            {
                // That is how it ends.
            }
        }
    }

    private async Task ReadAsync(ChannelWriter<LiveFrame> writer, CancellationToken cancellation)
    {
        Exception? problem = null;
        try
        {
            await foreach (LiveFrame frame in source.ReadAsync(cancellation))
                writer.TryWrite(frame);
        }
        catch (Exception error) when (error is CommandException or OperationCanceledException)
        {
            problem = error;
        }
        finally
        {
            writer.TryComplete(problem);
        }
    }

    private async Task DrawAllAsync(ChannelReader<LiveFrame> frames, Func<ConsoleKeyInfo?> readKey, CancellationToken cancellation)
    {
        LiveFrame frame;
        try
        {
            frame = await frames.ReadAsync(cancellation);
        }
        catch (ChannelClosedException closed) when (closed.InnerException is CommandException problem)
        {
            throw new CommandException(problem.ExitCode, problem.Message);
        }

        LiveDetail? detail = null;
        (int Width, int Height) size = default;
        bool draw = true;
        while (!view.Done && !cancellation.IsCancellationRequested)
        {
            while (readKey() is { } key)
                draw |= view.Press(key, frame);
            if (frames.TryRead(out LiveFrame? next) && !view.Paused)
                (frame, draw) = (next, true);
            if (frames.Completion is { IsFaulted: true, Exception.InnerException: CommandException problem })
                throw new CommandException(problem.ExitCode, problem.Message);
            if (draw)
                detail = view.Opened is { } id ? await source.DescribeAsync(id, cancellation) : null;

            (int, int) now = (console.Profile.Width, console.Profile.Height);
            if (draw || now != size)
            {
                if (now != size)
                    console.Clear();
                size = now;
                // Line by line over the last picture: clearing first would flicker.
                console.Cursor.SetPosition(0, 0);
                console.Write(Draw(frame, detail));
                console.Write(new ControlCode("\u001b[0J"));
                draw = false;
            }

            await Task.Delay(_betweenKeys, CancellationToken.None);
        }
    }

    private Spectre.Console.Rendering.IRenderable Draw(LiveFrame frame, LiveDetail? detail) =>
        TopScreen.Draw(frame, view, detail, console.Profile.Width, console.Profile.Height, console.Profile.Capabilities.Unicode);
}
