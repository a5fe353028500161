using System.Runtime.CompilerServices;

namespace PerfGen.Recording;

/// <summary>
/// All probes and all threads that record. Threads join when they meet their first probe and are folded some time after
/// they have ended; neither touches the recording path.
/// </summary>
internal static unsafe class Recorder
{
    /// <summary>Guards the lists; held for a few instructions.</summary>
    private static readonly Lock _lists = new();

    /// <summary>Guards the passage of values from ended threads to retired totals; held while a snapshot reads.</summary>
    private static readonly Lock _reading = new();

    private static readonly List<ThreadCells> _threads = [];
    private static readonly Stack<ThreadCells> _spare = [];
    private static readonly Dictionary<ProbeIdentity, Probe> _probesByIdentity = [];

    /// <summary>By id. The first one is not the user's: <see cref="Calibration"/> records on it, and no output shows it.</summary>
    private static readonly ProbeTable _probes = new();

    /// <summary>The sum of one probe at a time, and all probes in order; guarded by <see cref="_reading"/>.</summary>
    private static readonly ProbeTotals _working = new();
    private static Probe[] _inOrder = [];

    /// <summary>Threads are looked over for ended ones when there are this many: at most twice the live ones are kept.</summary>
    private static int _nextSweep = 16;

    public static Probe CalibrationProbe { get; } = CreateCalibrationProbe();

    /// <summary>All probes but the calibrating one, in the order of their ids; a copy.</summary>
    public static Probe[] Probes => _probes.From(1);

    /// <summary>Native memory held for all threads, in bytes.</summary>
    public static long NativeBytes
    {
        get
        {
            lock (_lists)
                return _threads.Concat(_spare).Sum(thread => thread.Arena.Size);
        }
    }

    /// <summary>The probe of an identity; assemblies that profile the same method share it.</summary>
    public static Probe Register(ProbeIdentity identity, Func<int, ProbeIdentity, Probe> create, string file, int line)
    {
        using OwnAllocations _ = OwnAllocations.Begin();
        lock (_lists)
        {
            if (!_probesByIdentity.TryGetValue(identity, out Probe? probe))
            {
                probe = create(_probes.Count, identity);
                _probes.Add(probe);
                _probesByIdentity.Add(identity, probe);
            }

            probe.Locate(file, line);
            return probe;
        }
    }

    /// <summary>The calling thread's cell for a probe it has not met; a cell that refuses every value when memory ran out.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Cell* Attach(Probe probe) => Attach(probe, subject: null);

    /// <summary>The same for a call on an object, which is noted if calls are tracked.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static Cell* Attach(Probe probe, object? subject)
    {
        using OwnAllocations _ = OwnAllocations.Begin();
        try
        {
            ThreadCells cells = ThreadCells.Current ?? Join();
            Cell* cell = FindOrAdd(cells, probe);
            if (CallTracking.IsOn)
                CallTracking.Enter(cells, cell, probe, subject);
            return cell;
        }
        catch (OutOfMemoryException)
        {
            return LostState.Cell;
        }
    }

    /// <summary>The calling thread's cell for a probe, made if need be.</summary>
    public static Cell* CellOf(Probe probe)
    {
        Cell* cell = HotState.CellOf(HotState.Current, probe.Id);
        return cell != null ? cell : FindHidden(probe);
    }

    /// <summary>Lets <see cref="CallTracking"/> see every call of every thread, or none.</summary>
    public static void SetTracked(bool tracked)
    {
        lock (_lists)
        {
            foreach (ThreadCells thread in _threads)
                thread.SetTracked(tracked, static id => _probes[id]);
        }
    }

    /// <summary>The probe of a cell, though not of the one that refuses every value.</summary>
    public static Probe ProbeOf(Cell* cell) => _probes[cell->ProbeId];

    /// <summary>
    /// Shows the sum of everything recorded so far, for each probe that was called, in ordinal order of their identities. The totals are
    /// working memory: they are the probe's as long as <paramref name="each"/> runs, on one thread at a time.
    /// </summary>
    public static void Read(Action<Probe, ProbeTotals> each)
    {
        lock (_reading)
        {
            Sweep();

            ThreadCells[] threads;
            lock (_lists)
                threads = [.. _threads];

            foreach (Probe probe in ProbesInOrder())
            {
                _working.Clear();
                bool called = probe.Retired is not null;
                if (called)
                    _working.Add(probe.Retired!);
                foreach (ThreadCells thread in threads)
                    called |= thread.TryAddTo(_working, probe.Id);
                if (!called)
                    continue;

                _working.Settle(probe.Floors);
                each(probe, _working);
            }
        }
    }

    private static Probe[] ProbesInOrder()
    {
        if (_inOrder.Length != _probes.Count - 1)
        {
            _inOrder = Probes;
            Array.Sort(_inOrder, static (left, right) => left.Identity.CompareTo(right.Identity));
        }

        return _inOrder;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Cell* FindHidden(Probe probe)
    {
        using OwnAllocations _ = OwnAllocations.Begin();
        try
        {
            return FindOrAdd(ThreadCells.Current ?? Join(), probe);
        }
        catch (OutOfMemoryException)
        {
            return LostState.Cell;
        }
    }

    private static Cell* FindOrAdd(ThreadCells cells, Probe probe)
    {
        Cell* cell = cells.Find(probe.Id);
        return cell != null ? cell : cells.AddCell(probe);
    }

    private static Probe CreateCalibrationProbe()
    {
        var probe = new Probe(0, default, LabelSet.None, "", 0, memory: true, SamplingPlan.EveryCall, []);
        _probes.Add(probe);
        return probe;
    }

    private static ThreadCells Join()
    {
        if (_threads.Count >= Volatile.Read(ref _nextSweep) && _reading.TryEnter())
        {
            // Never wait for a reader here: a thread that starts a profiled call is a writer.
            try
            {
                Sweep();
            }
            finally
            {
                _reading.Exit();
            }
        }

        ThreadCells? cells;
        lock (_lists)
            _spare.TryPop(out cells);

        cells ??= new ThreadCells();
        cells.Adopt();
        lock (_lists)
            _threads.Add(cells);

        ThreadCells.Current = cells;
        HotState.Current = cells.State;
        Calibration.RunOnce();
        return cells;
    }

    /// <summary>Folds the threads that have ended. The caller holds <see cref="_reading"/>.</summary>
    private static void Sweep()
    {
        lock (_lists)
        {
            for (int i = _threads.Count - 1; i >= 0; i--)
            {
                ThreadCells thread = _threads[i];
                if (!thread.OwnerHasEnded)
                    continue;

                thread.AddTo(static id => _probes[id].Retired ??= new ProbeTotals());
                thread.Clear();
                _threads.RemoveAt(i);
                _spare.Push(thread);
            }

            Volatile.Write(ref _nextSweep, Math.Max(16, _threads.Count * 2));
        }
    }
}
