namespace PerfGen.Tests.Measuring;

/// <summary>Repeats something on another thread until it is disposed.</summary>
internal sealed class Background : IDisposable
{
    private readonly Thread _thread;
    private volatile bool _stop;
    private Exception? _failure;

    public Background(Action step)
    {
        _thread = new Thread(() => Repeat(step));
        _thread.Start();
    }

    public void Dispose()
    {
        _stop = true;
        _thread.Join();
        Assert.Null(_failure);
    }

    private void Repeat(Action step)
    {
        try
        {
            while (!_stop)
                step();
        }
        catch (Exception error)
        {
            _failure = error;
        }
    }
}
