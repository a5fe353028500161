using System.ComponentModel;

namespace PerfGen.CompilerServices;

/// <summary>
/// An object of generated code that measures the calls of another one, through every profiled interface that it implements. One is
/// never put around another: a call would be counted twice.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IDecorator;
