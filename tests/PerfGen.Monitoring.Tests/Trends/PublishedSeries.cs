namespace PerfGen.Monitoring.Tests.Trends;

/// <summary>Series of the literature whose changes are known.</summary>
internal static class PublishedSeries
{
    /// <summary>
    /// The annual flow of the Nile at Aswan, 1871 to 1970, in 10^8 m³ (Cobb, The problem of the Nile, Biometrika 65, 1978; public domain, R's
    /// <c>datasets::Nile</c>). It fell after 1898, when the dam was begun.
    /// </summary>
    public static readonly double[] Nile =
    [
        1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140,
        1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969,
        831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759,
        781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
        744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
    ];

    /// <summary>
    /// British coal mines' disasters with ten dead or more, a year from 1851 to 1962 (Maguire, Pearson and Wynn, 1952; corrected by Jarrett,
    /// Biometrika 66, 1979; here as counted by Raftery and Akman, Biometrika 73, 1986, whose posterior for the change is highest for 1889 to 1892).
    /// </summary>
    public static readonly double[] CoalMines =
    [
        4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4, 2, 1, 3, 2,
        2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0, 1, 1, 0, 2,
        3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 4, 2, 0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 1,
    ];
}
