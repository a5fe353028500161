namespace PerfGen.Recording;

/// <summary>The tracked calls that are running, those that are suspended included. In shards, so that threads seldom meet. Any thread.</summary>
internal sealed class LiveCalls
{
    private readonly Shard[] _shards = [.. Enumerable.Range(0, 16).Select(static _ => new Shard())];

    public void Add(CallFrame frame) => _shards[Environment.CurrentManagedThreadId & (_shards.Length - 1)].Add(frame);

    public static void Remove(CallFrame frame) => frame.Shard?.Remove(frame);

    /// <summary>A copy, in no order.</summary>
    public List<CallFrame> ToList()
    {
        var frames = new List<CallFrame>();
        foreach (Shard shard in _shards)
            shard.CopyTo(frames);
        return frames;
    }

    /// <summary>Some of the calls, linked to each other.</summary>
    internal sealed class Shard
    {
        private readonly Lock _lock = new();
        private CallFrame? _first;

        public void Add(CallFrame frame)
        {
            lock (_lock)
            {
                frame.Shard = this;
                frame.Next = _first;
                _first?.Previous = frame;
                _first = frame;
            }
        }

        public void Remove(CallFrame frame)
        {
            lock (_lock)
            {
                if (frame.Shard is null)
                    return;

                frame.Shard = null;
                if (frame.Previous is { } previous)
                    previous.Next = frame.Next;
                else
                    _first = frame.Next;
                frame.Next?.Previous = frame.Previous;
                frame.Previous = frame.Next = null;
            }
        }

        public void CopyTo(List<CallFrame> frames)
        {
            lock (_lock)
            {
                for (CallFrame? frame = _first; frame is not null; frame = frame.Next)
                    frames.Add(frame);
            }
        }
    }
}
