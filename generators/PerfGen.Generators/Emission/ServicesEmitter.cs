namespace PerfGen.Generators.Emission;

/// <summary>
/// <c>services.AddProfiled&lt;IOrders, SqlOrders&gt;()</c>. One generic method, for the editor to offer wherever there is a service
/// collection; overloads for each interface could not be told apart, having the same parameters. Which decorator belongs to the
/// interface is known at compile time: see <see cref="RegisteredInterfacesEmitter"/>.
/// </summary>
internal static class ServicesEmitter
{
    public const string HintName = "Services.g.cs";

    private const string Abstractions = "global::Microsoft.Extensions.DependencyInjection";

    public static string Emit(bool enabled)
    {
        SourceWriter writer = GeneratedFile.Begin("the registration of services whose calls are measured");
        using (writer.Block("namespace Microsoft.Extensions.DependencyInjection"))
        {
            writer.Line($$"""
                /// <summary>Registers services whose calls are measured.</summary>
                {{GeneratedFile.GeneratedCode}}
                [global::Microsoft.CodeAnalysis.Embedded]
                """);
            using (writer.Block("internal static class ProfiledServiceCollectionExtensions"))
            {
                writer.Line($$"""
                    /// <summary>
                    /// Registers <typeparamref name="TImplementation"/> as <typeparamref name="TService"/>, an interface that carries
                    /// <c>[Profile]</c>, and measures the calls that are made through it. With <c>PerfGenEnabled=false</c>, or where
                    /// the interface cannot be measured, it is registered as it is.
                    /// </summary>
                    /// <param name="services">The collection.</param>
                    /// <param name="lifetime">How long an instance is in use; one per scope, unless another lifetime is given.</param>
                    /// <returns>The same collection.</returns>
                    """);
                writer.Line($$"""
                    public static {{Abstractions}}.IServiceCollection AddProfiled<TService, [global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>(
                        this {{Abstractions}}.IServiceCollection services, {{Abstractions}}.ServiceLifetime lifetime = {{Abstractions}}.ServiceLifetime.Scoped)
                        where TService : class
                        where TImplementation : class, TService
                    """);
                using (writer.Block())
                    writer.Line(enabled ? Measured : Plain);
            }
        }

        writer.Line("""

            namespace Microsoft.CodeAnalysis
            {
                // Hides the method above from projects that may see the internals of this one: they have their own.
                internal sealed partial class EmbeddedAttribute : global::System.Attribute
                {
                }
            }
            """);
        return writer.ToString();
    }

    private const string Plain = $$"""
        global::System.ArgumentNullException.ThrowIfNull(services);
        services.Add(new {{Abstractions}}.ServiceDescriptor(typeof(TService), typeof(TImplementation), lifetime));
        return services;
        """;

    private const string Measured = $$"""
        global::System.ArgumentNullException.ThrowIfNull(services);
        if ({{RegisteredInterfacesEmitter.Lookup}}<TService>(out bool disposes) is not { } decorate)
        {
            services.Add(new {{Abstractions}}.ServiceDescriptor(typeof(TService), typeof(TImplementation), lifetime));
            return services;
        }

        if (disposes)
        {
            // The container disposes of what measures the service, and that of the service.
            services.Add(new {{Abstractions}}.ServiceDescriptor(
                typeof(TService), provider => decorate({{Abstractions}}.ActivatorUtilities.CreateInstance<TImplementation>(provider)), lifetime));
            return services;
        }

        // The container makes the service as it always does, and disposes of it, under a key that nobody else has.
        var key = new object();
        services.Add(new {{Abstractions}}.ServiceDescriptor(typeof(TImplementation), key, typeof(TImplementation), lifetime));
        services.Add(new {{Abstractions}}.ServiceDescriptor(
            typeof(TService), provider => decorate({{Abstractions}}.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<TImplementation>(provider, key)), lifetime));
        return services;
        """;
}
