using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PerfGen.Analyzers.HotPaths;
using PerfGen.Analyzers.Metrics;

namespace PerfGen.Analyzers.Lifetime;

/// <summary>A metric that is made again and again, and when.</summary>
/// <param name="When">To stand in a message after "is created": "in a loop".</param>
/// <param name="IsHot">Whether that is known to be often.</param>
internal sealed record Recreation(string When, bool IsHot)
{
    /// <summary>Null where the metric is kept, or where the code runs once.</summary>
    /// <param name="creation">What creates it.</param>
    /// <param name="context">The rule's.</param>
    /// <param name="name">The metric's name: in a loop, one that is no constant is another metric each time.</param>
    public static Recreation? Of(IOperation creation, RuleContext context, IOperation? name)
    {
        Fate fate = Fates.Of(creation, context.Types);
        if (fate == Fate.Kept || CreationGuards.AreAround(creation))
            return null;

        var member = context.ContainingSymbol as IMethodSymbol;
        if (fate == Fate.Returned)
        {
            return member is { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol { IsIndexer: false } property }
                ? new Recreation($"each time '{property.Name}' is read", IsHot: false)
                : null;
        }

        string? hot = HotPath.Reason(creation, context.ContainingSymbol, context.Options);
        bool isInLambda = IsInLambda(creation);
        string? entry = isInLambda ? HotPath.HandlerAround(creation) : member is null ? null : EntryPoints.Reason(member, context.Options);
        if (hot == "in a loop")
        {
            if (entry is not null || member is not null && EntryPoints.Inherits(member.ContainingType, "BackgroundService") && member.Name == "ExecuteAsync" && name is null or { ConstantValue.HasValue: true })
                return new Recreation(hot, IsHot: true);
            if (name is null or { ConstantValue.HasValue: true } && !OneTimeCode.Contains(context.ContainingSymbol, context.Cancellation))
                return new Recreation(hot, IsHot: true);
            return null;
        }

        if (hot is not null)
            return new Recreation(hot, IsHot: true);
        if (fate != Fate.Used || isInLambda || member is null || IsDisposedHere(creation) || OneTimeCode.Contains(member, context.Cancellation))
            return null;
        return member.MethodKind == MethodKind.PropertyGet
            ? new Recreation($"each time '{member.AssociatedSymbol!.Name}' is read", IsHot: false)
            : new Recreation($"by every call of '{member.Name}'", IsHot: false);
    }

    private static bool IsInLambda(IOperation operation)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation)
                return true;
        }

        return false;
    }

    /// <summary><c>using var meter = new Meter(..)</c>: a demonstration or a short tool, and nothing leaks.</summary>
    private static bool IsDisposedHere(IOperation creation) =>
        creation.Syntax.Parent is EqualsValueClauseSyntax { Parent.Parent.Parent: var statement }
        && (statement is LocalDeclarationStatementSyntax declaration && declaration.UsingKeyword.ValueText.Length > 0 || statement is UsingStatementSyntax);
}
