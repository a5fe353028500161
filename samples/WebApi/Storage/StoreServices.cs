namespace Shop.Storage;

internal static class StoreServices
{
    /// <summary>PostgreSQL where a connection string is given, else the memory of the process.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, string? connection) => string.IsNullOrEmpty(connection)
        ? services.AddSingleton<IOrderStore, MemoryOrderStore>()
        : services.AddSingleton<IOrderStore>(_ => PostgresOrderStore.Open(connection));
}
