namespace PerfGen.Monitoring.Comparing.Sides;

/// <summary>What identifies a row: the full name with its parameters, and the job or, of a profiled method, its kind and labels.</summary>
/// <param name="Name">As the reader shows it, such as <c>Shop.Parsing.Read(N: 10)</c>.</param>
/// <param name="Job">What else tells rows of one name apart; empty if nothing does.</param>
internal readonly record struct RowKey(string Name, string Job)
{
    public override string ToString() => Job.Length == 0 ? Name : $"{Name} [{Job}]";
}
