namespace PerfGen.AspNetCore.Safety;

/// <summary>Who may have an answer.</summary>
internal enum Access
{
    /// <summary>Anyone, always.</summary>
    Open,

    /// <summary>Whom the policy for reading lets in.</summary>
    Read,

    /// <summary>Whom the policy for changes lets in; and only where it was meant: see <see cref="ChangeRequests"/>.</summary>
    Change,
}
