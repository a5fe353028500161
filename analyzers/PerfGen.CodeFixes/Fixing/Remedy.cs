namespace PerfGen.CodeFixes.Fixing;

/// <summary>One thing that a light bulb offers.</summary>
/// <param name="Title">What it does. The same text for every place, because fix-all goes by it.</param>
/// <param name="Apply">
/// Makes the change. In fix-all one <see cref="DocumentChanges"/> takes all changes of a document, so what a callback is given is what earlier
/// changes have left there.
/// </param>
internal sealed record Remedy(string Title, Action<DocumentChanges> Apply);
