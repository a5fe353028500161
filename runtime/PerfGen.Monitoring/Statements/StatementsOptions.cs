namespace PerfGen.Monitoring.Statements;

/// <summary>
/// Database statements and HTTP requests that are slow, or repeated within one profiled call. Off unless asked for: it listens to the
/// libraries' activities, and follows each profiled call, which costs several times what measuring it does, to know who calls.
/// </summary>
public sealed class StatementsOptions
{
    /// <summary>Whether statements are watched. Initially false.</summary>
    public bool Enabled { get; set; }

    /// <summary>A statement that takes longer is reported: from zero; initially 100 ms.</summary>
    public TimeSpan SlowAfter { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>So many times the same statement within one profiled call are reported: from 2; initially 10.</summary>
    public int RepeatedAfter { get; set; } = 10;

    /// <summary>
    /// Whether the profiled method that runs a statement is found out. Initially true; without it nothing is known of repetition.
    /// </summary>
    public bool Callers { get; set; } = true;

    /// <summary>
    /// Whether Entity Framework Core is listened to, for database drivers that publish no activities of their own. Initially true.
    /// </summary>
    public bool EntityFramework { get; set; } = true;

    /// <summary>The activity sources of database drivers and HTTP clients that are listened to.</summary>
    public IList<string> Sources { get; } = ["Npgsql", "MySqlConnector", "Microsoft.Data.SqlClient", "Oracle.ManagedDataAccess.Core", "System.Net.Http"];

    internal void Validate()
    {
        if (SlowAfter < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(SlowAfter), SlowAfter, "A statement takes no negative time; set Statements.SlowAfter to zero or more.");
        if (RepeatedAfter < 2)
            throw new ArgumentOutOfRangeException(nameof(RepeatedAfter), RepeatedAfter, "A statement is repeated from the second time on; set Statements.RepeatedAfter to 2 or more.");
    }
}
