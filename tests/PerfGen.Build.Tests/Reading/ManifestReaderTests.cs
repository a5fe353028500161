using System.Text;
using PerfGen.Build.Manifests;
using PerfGen.Build.Reading;
using PerfGen.Build.Reporting;

namespace PerfGen.Build.Tests.Reading;

public class ManifestReaderTests
{
    [Fact]
    public void TheTwoPartsAreJoined()
    {
        ManifestMethod place = Shop.Manifest.Methods.Single(static method => method.Series.Name == "Shop.Orders.Place");

        Assert.Equal("(int, Shop.Region, string)", place.Series.Signature);
        Assert.Equal("interceptor", place.Mechanism);
        Assert.Equal("Case.cs:14", place.Place!.ToString());
        Assert.Equal(["region 3: Eu, Us, other", "means 10: "], place.Labels.Select(static label => $"{label.Name} {label.Domain}: {string.Join(", ", label.Values)}"));
        Assert.Equal(["p95Ms=50, maxErrorRate=0.01", "maxMs=1000, severity=Critical"], place.Thresholds.Select(static threshold => string.Join(", ", threshold.Limits.Select(static limit => $"{limit.Key}={limit.Value}"))));
    }

    [Fact]
    public void EveryUseIsListedWithItsCallerAndWhatMeasuresIt() => Assert.Equal(
        [
            "16 Shop.Orders.Charge in Shop.Orders.Place: partialbody",
            "17 </script><img src=x onerror=alert(1)> in Shop.Orders.Place: interceptor",
            "18 Shop.Orders.Print in Shop.Orders.Place: interceptor",
            "21 System.IO.File.Exists in Shop.Orders.Print: interceptor",
            "25 Shop.Orders.Print in Shop.Orders.ChargeCore: interceptor",
            "31 Shop.Orders.Place in Shop.Orders.All: interceptor",
            "32 Shop.Orders.Place in Shop.Orders.All: interceptor",
            "33 Shop.Orders.Same<T> in Shop.Orders.All: it is a method group, and whoever invokes the delegate calls the method itself",
            "36 Shop.Orders.Hidden.Work in Shop.Orders.Hidden.Go: 'Hidden' is private, so no wrapper can name it",
        ],
        Shop.Manifest.Sites.Select(static site => $"{site.Place.Line} {site.Series.Name} in {site.Caller}: {site.Unmeasured ?? site.Mechanism}"));

    [Fact]
    public void TheCoverageIsThatOfTheCompiler() => Assert.Equal(new Coverage(6, 8), Shop.Manifest.Coverage);

    [Fact]
    public void AnAssemblyThatProfilesNothingHasNoManifest() =>
        Assert.Null(Shop.Read(Shop.Compile(SourceProject.Of("public class Plain { }"))));

    [Fact]
    public void AnAssemblyWithMetadataOfItsOwnHasNoManifest() =>
        Assert.Null(Shop.Read(Shop.Compile(SourceProject.Of("[assembly: System.Reflection.AssemblyMetadata(\"Key\", \"{\")] public class Plain { }"))));

    [Fact]
    public void APartIsReadFromAPrivateMethodAsFromAPrivateConstant()
    {
        Manifest manifest = Shop.Read(Shop.Compile(SourceProject.Of("""
            using PerfGen.CompilerServices;
            [assembly: System.Reflection.AssemblyMetadata("PerfGen.Manifest", "{\"schema\":\"perfgen.manifest/1\",\"methods\":[{\"id\":\"M:A.B\",\"name\":\"A.B\",\"signature\":\"()\"}]}")]
            public static class Parts
            {
                [ManifestPart("{\"file\":\"A.cs\",\"methods\":[{\"name\":\"A.B\",\"signature\":\"()\",\"line\":3}]}")] private const int Manifest = 0;
                [ManifestPart("{\"file\":\"C.cs\",\"calls\":[{\"name\":\"A.B\",\"signature\":\"()\",\"line\":4,\"column\":5}]}")] private static void OfAnOlderVersion() { }
            }
            """)))!;

        Assert.Equal(("A.cs:3", "C.cs:4"), (manifest.Methods.Single().Place!.ToString(), manifest.Sites.Single().Place.ToString()));
    }

    [Fact]
    public void ReadingLoadsNothing()
    {
        byte[] image = Shop.Compile(SourceProject.Of(Shop.Orders) with { AssemblyName = "NeverLoaded" });

        Assert.NotNull(Shop.Read(image));

        Assert.DoesNotContain(AppDomain.CurrentDomain.GetAssemblies(), static assembly => assembly.GetName().Name == "NeverLoaded");
    }

    [Fact]
    public void ATruncatedAssemblyIsToldInOneSentence()
    {
        byte[] image = Shop.Compile(SourceProject.Of(Shop.Orders));
        int told = 0;
        for (int length = 0; length < image.Length; length += 97)
        {
            try
            {
                Shop.Read(image[..length]);
            }
            catch (ManifestException error)
            {
                Assert.Contains(".dll'", error.Message);
                Assert.EndsWith(".", error.Message);
                told++;
            }
        }

        Assert.True(told > image.Length / 97 / 2, $"{told} of {image.Length / 97}");
    }

    [Fact]
    public void AForeignFileIsToldInOneSentence() =>
        Assert.Contains("build it again", Assert.Throws<ManifestException>(static () => Shop.Read(Encoding.UTF8.GetBytes("This is a text, and no assembly, however far one reads."))).Message);

    [Fact]
    public void AMissingFileIsToldWithItsPath() =>
        Assert.StartsWith("'nowhere.dll' cannot be read: ", Assert.Throws<ManifestException>(static () => ManifestReader.Read("nowhere.dll")).Message);

    [Theory]
    [InlineData("""{"schema":"perfgen.manifest/2","methods":[]}""", "its schema is 'perfgen.manifest/2', and this version reads 'perfgen.manifest/1'; use the same version of PerfGen for the build and for the report.")]
    [InlineData("""{"methods":[]}""", "it names no schema; build the project again with this version of PerfGen.")]
    [InlineData("""{"schema":"perfgen.manifest/1","methods":[{""", "The JSON ends too soon.")]
    [InlineData("""{"schema":"perfgen.manifest/1","methods":[]} and more""", "The JSON goes on after its end.")]
    [InlineData("[]", "it is not a JSON object; build the project again.")]
    public void AManifestOfAnotherKindIsToldInOneSentence(string json, string what)
    {
        byte[] image = Shop.Compile(SourceProject.Of($"[assembly: System.Reflection.AssemblyMetadata(\"PerfGen.Manifest\", @\"{json.Replace("\"", "\"\"", StringComparison.Ordinal)}\")] public class Plain {{ }}"));

        Assert.EndsWith($"' cannot be read: {what}", Assert.Throws<ManifestException>(() => Shop.Read(image)).Message);
    }

    [Fact]
    public void RegistrationsThatAreNotMeasuredAreListedAndCountInNoCoverage()
    {
        Manifest manifest = Shop.Read(Shop.Compile(SourceProject.Of("""
            using Microsoft.Extensions.DependencyInjection;
            [PerfGen.Profile] public interface IPrices { int Of(int item); }
            public interface IPlain { }
            public sealed class Plain : IPlain { }
            public static class Startup { public static void Add(IServiceCollection services) => services.AddProfiled<IPlain, Plain>(); }
            """) with { References = ReferenceAssemblies.WithServices }))!;

        Assert.Equal(0, manifest.Coverage.Total);
        Assert.Equal("Case.cs:5 'IPlain' does not carry [Profile]", Assert.Single(BuildReport.Of(manifest).UnmeasuredSites.Select(static site => $"{site.Place} {site.Unmeasured}")));
    }

    [Fact]
    public void WhatALaterVersionAddsIsPassedOver()
    {
        Manifest manifest = ManifestReader.Join(new AssemblyParts("Later",
            """{"schema":"perfgen.manifest/1","new":{"a":[1,2]},"methods":[{"id":"M:A.B","name":"A.B","signature":"()","mechanism":"telepathy","colour":"red"}]}""",
            ["""{"file":"A.cs","mood":"good","methods":[{"name":"A.B","signature":"()","line":3}]}"""]));

        Assert.Equal(("telepathy", "A.cs:3"), (manifest.Methods.Single().Mechanism, manifest.Methods.Single().Place!.ToString()));
    }
}
