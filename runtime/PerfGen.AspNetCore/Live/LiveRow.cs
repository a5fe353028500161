using PerfGen.AspNetCore.Contract;
using PerfGen.Snapshots;

namespace PerfGen.AspNetCore.Live;

/// <summary>A row with what it was made of. The series changes with the next interval: look at it under the state's lock.</summary>
internal sealed record LiveRow(MethodRow Row, MethodSnapshot Total, LiveMethod Series);
