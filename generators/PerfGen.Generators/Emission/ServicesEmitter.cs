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
    private const string Descriptor = $"{Abstractions}.ServiceDescriptor";

    private const string Lifetime = $"{Abstractions}.ServiceLifetime lifetime = {Abstractions}.ServiceLifetime.Scoped";

    private const string Constraints = """
            where TService : class
            where TImplementation : class, TService
        """;

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
                    public static {{Abstractions}}.IServiceCollection AddProfiled<TService, [global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(global::System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>(
                        this {{Abstractions}}.IServiceCollection services, {{Lifetime}})
                    {{Constraints}}
                    """);
                using (writer.Block())
                    writer.Line(enabled ? Measured : Plain);

                writer.Line();
                writer.Line($$"""
                    /// <summary>The same for an implementation that a function makes. The container disposes of what the function returns.</summary>
                    /// <param name="services">The collection.</param>
                    /// <param name="implementation">Makes the implementation.</param>
                    /// <param name="lifetime">How long an instance is in use; one per scope, unless another lifetime is given.</param>
                    /// <returns>The same collection.</returns>
                    public static {{Abstractions}}.IServiceCollection AddProfiled<TService, TImplementation>(
                        this {{Abstractions}}.IServiceCollection services, global::System.Func<global::System.IServiceProvider, TImplementation> implementation, {{Lifetime}})
                    {{Constraints}}
                    """);
                using (writer.Block())
                    writer.Line(enabled ? MeasuredFactory : PlainFactory);

                writer.Line();
                writer.Line(Add);
                if (enabled)
                {
                    writer.Line();
                    writer.Line(InFrontOf);
                }
            }
        }

        writer.Line("""

            namespace Microsoft.CodeAnalysis
            {
                // Hides the methods above from projects that may see the internals of this one: they have their own.
                internal sealed partial class EmbeddedAttribute : global::System.Attribute
                {
                }
            }
            """);
        return writer.ToString();
    }

    private const string Plain = $$"""
        global::System.ArgumentNullException.ThrowIfNull(services);
        return Add(services, new {{Descriptor}}(typeof(TService), typeof(TImplementation), lifetime));
        """;

    private const string PlainFactory = $$"""
        global::System.ArgumentNullException.ThrowIfNull(services);
        global::System.ArgumentNullException.ThrowIfNull(implementation);
        return Add(services, new {{Descriptor}}(typeof(TService), implementation, lifetime));
        """;

    /// <summary>An interface that is disposable itself has a decorator that is; both it and the object behind it would be disposed of.</summary>
    private const string Measured = $$"""
        global::System.ArgumentNullException.ThrowIfNull(services);
        if ({{RegisteredInterfacesEmitter.Lookup}}<TService>(out bool disposes) is not { } decorate)
            return Add(services, new {{Descriptor}}(typeof(TService), typeof(TImplementation), lifetime));

        // The container disposes of what measures the service, and that of the service.
        if (disposes)
            return Add(services, new {{Descriptor}}(typeof(TService), provider => decorate({{Abstractions}}.ActivatorUtilities.CreateInstance<TImplementation>(provider)), lifetime));

        // The container makes the service as it always does, and disposes of it, under a key that nobody else has.
        var key = new object();
        Add(services, new {{Descriptor}}(typeof(TImplementation), key, typeof(TImplementation), lifetime));
        return Add(services, InFrontOf<TService, TImplementation>(key, decorate, lifetime));
        """;

    private const string MeasuredFactory = $$"""
        global::System.ArgumentNullException.ThrowIfNull(services);
        global::System.ArgumentNullException.ThrowIfNull(implementation);
        if ({{RegisteredInterfacesEmitter.Lookup}}<TService>(out bool disposes) is not { } decorate)
            return Add(services, new {{Descriptor}}(typeof(TService), implementation, lifetime));
        if (disposes)
            return Add(services, new {{Descriptor}}(typeof(TService), provider => decorate(implementation(provider)), lifetime));

        var key = new object();
        Add(services, new {{Descriptor}}(typeof(TImplementation), key, (provider, _) => implementation(provider), lifetime));
        return Add(services, InFrontOf<TService, TImplementation>(key, decorate, lifetime));
        """;

    private const string Add = $$"""
        private static {{Abstractions}}.IServiceCollection Add({{Abstractions}}.IServiceCollection services, {{Descriptor}} service)
        {
            services.Add(service);
            return services;
        }
        """;

    private const string InFrontOf = $$"""
        private static {{Descriptor}} InFrontOf<TService, TImplementation>(object key, global::System.Func<TService, TService> decorate, {{Abstractions}}.ServiceLifetime lifetime)
            where TService : class
            where TImplementation : class, TService =>
            new(typeof(TService), provider => decorate({{Abstractions}}.ServiceProviderKeyedServiceExtensions.GetRequiredKeyedService<TImplementation>(provider, key)), lifetime);
        """;
}
