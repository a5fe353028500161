namespace System;

/// <summary>Lets the compiler emit list patterns for netstandard2.0, which lacks this type.</summary>
internal readonly struct Index(int value, bool fromEnd = false)
{
    public int GetOffset(int length) => fromEnd ? length - value : value;
}
