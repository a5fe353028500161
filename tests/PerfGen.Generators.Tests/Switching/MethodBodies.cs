using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace PerfGen.Generators.Tests.Switching;

/// <summary>
/// The instructions of every method of an assembly as text, with names in place of tokens: tokens are numbers that shift when an
/// attribute is added somewhere.
/// </summary>
internal static class MethodBodies
{
    private static readonly Dictionary<short, OpCode> _opCodes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToDictionary(static code => code.Value);

    public static IReadOnlyDictionary<string, string> Of(Stream assembly)
    {
        using var image = new PEReader(assembly);
        MetadataReader metadata = image.GetMetadataReader();
        var names = new MetadataText(metadata);
        return metadata.MethodDefinitions
            .Select(handle => (Name: names.Of(handle), Definition: metadata.GetMethodDefinition(handle)))
            .Where(static method => method.Definition.RelativeVirtualAddress != 0)
            .ToDictionary(static method => method.Name, method => Text(image.GetMethodBody(method.Definition.RelativeVirtualAddress), names));
    }

    private static string Text(MethodBodyBlock body, MetadataText names)
    {
        var text = new StringBuilder();
        text.Append(body.MaxStack).Append(' ').Append(body.LocalVariablesInitialized).Append(' ').AppendLine(names.Locals(body.LocalSignature));
        foreach (ExceptionRegion region in body.ExceptionRegions)
            text.AppendLine(CultureInfo.InvariantCulture, $"{region.Kind} {region.TryOffset}+{region.TryLength} {region.HandlerOffset}+{region.HandlerLength} {names.Of(region.CatchType)}");

        BlobReader il = body.GetILReader();
        while (il.RemainingBytes > 0)
            text.AppendLine(Instruction(ref il, names));
        return text.ToString();
    }

    private static string Instruction(ref BlobReader il, MetadataText names)
    {
        byte first = il.ReadByte();
        OpCode code = _opCodes[first == 0xFE ? unchecked((short)(0xFE00 | il.ReadByte())) : first];
        return $"{code.Name} " + code.OperandType switch
        {
            OperandType.InlineNone => "",
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => $"{il.ReadByte()}",
            OperandType.InlineVar => $"{il.ReadUInt16()}",
            OperandType.InlineI8 or OperandType.InlineR => $"{il.ReadInt64()}",
            OperandType.InlineSwitch => Targets(ref il),
            OperandType.InlineString => names.UserString(il.ReadInt32()),
            OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok or OperandType.InlineSig =>
                names.Of(System.Reflection.Metadata.Ecma335.MetadataTokens.EntityHandle(il.ReadInt32())),
            _ => $"{il.ReadInt32()}",
        };
    }

    private static string Targets(ref BlobReader il)
    {
        int[] targets = new int[il.ReadInt32()];
        for (int target = 0; target < targets.Length; target++)
            targets[target] = il.ReadInt32();
        return string.Join(" ", targets);
    }
}
