using Npgsql;
using PerfGen;
using Shop.Catalogue;
using Shop.Orders;

namespace Shop.Storage;

/// <summary>PostgreSQL. The tables are made when they are not there.</summary>
internal sealed class PostgresOrderStore : IOrderStore, IAsyncDisposable
{
    private readonly NpgsqlDataSource _database;

    private PostgresOrderStore(NpgsqlDataSource database) => _database = database;

    public static PostgresOrderStore Open(string connection)
    {
        NpgsqlDataSource database = NpgsqlDataSource.Create(connection);
        using NpgsqlCommand create = database.CreateCommand("""
            CREATE TABLE IF NOT EXISTS products (id int PRIMARY KEY, name text NOT NULL, price numeric NOT NULL);
            CREATE TABLE IF NOT EXISTS orders (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, region int NOT NULL, placed_at timestamptz NOT NULL, total numeric NOT NULL, shipping numeric NOT NULL);
            CREATE TABLE IF NOT EXISTS lines (order_id int NOT NULL, product_id int NOT NULL, quantity int NOT NULL, price numeric NOT NULL);
            CREATE INDEX IF NOT EXISTS lines_of_order ON lines (order_id);
            CREATE INDEX IF NOT EXISTS orders_by_time ON orders (placed_at DESC);
            """);
        create.ExecuteNonQuery();
        foreach (Product product in Stock.Products())
        {
            using NpgsqlCommand insert = database.CreateCommand("INSERT INTO products VALUES ($1, $2, $3) ON CONFLICT DO NOTHING");
            insert.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = product.Id }, new() { Value = product.Name }, new() { Value = product.Price } });
            insert.ExecuteNonQuery();
        }

        return new PostgresOrderStore(database);
    }

    [Profile]
    public async Task<Product?> ProductAsync(int id)
    {
        await using NpgsqlCommand command = _database.CreateCommand("SELECT id, name, price FROM products WHERE id = $1");
        command.Parameters.Add(new() { Value = id });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        return await row.ReadAsync() ? new Product(row.GetInt32(0), row.GetString(1), row.GetDecimal(2)) : null;
    }

    [Profile]
    public async Task<IReadOnlyList<Product>> ProductsAsync()
    {
        await using NpgsqlCommand command = _database.CreateCommand("SELECT id, name, price FROM products ORDER BY id");
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        var products = new List<Product>();
        while (await row.ReadAsync())
            products.Add(new Product(row.GetInt32(0), row.GetString(1), row.GetDecimal(2)));
        return products;
    }

    [Profile]
    public async Task<int> AddAsync(Order order)
    {
        await using NpgsqlConnection connection = await _database.OpenConnectionAsync();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync();
        int id;
        await using (var head = new NpgsqlCommand("INSERT INTO orders (region, placed_at, total, shipping) VALUES ($1, $2, $3, $4) RETURNING id", connection, transaction))
        {
            head.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = (int)order.Region }, new() { Value = order.PlacedAt }, new() { Value = order.Total }, new() { Value = order.Shipping } });
            id = (int)(await head.ExecuteScalarAsync())!;
        }

        await using (var lines = new NpgsqlCommand("INSERT INTO lines SELECT $1, * FROM unnest($2, $3, $4)", connection, transaction))
        {
            lines.Parameters.AddRange(new NpgsqlParameter[]
            {
                new() { Value = id },
                new() { Value = order.Lines.Select(static line => line.ProductId).ToArray() },
                new() { Value = order.Lines.Select(static line => line.Quantity).ToArray() },
                new() { Value = order.Lines.Select(static line => line.Price).ToArray() },
            });
            await lines.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
        return id;
    }

    [Profile]
    public async Task<IReadOnlyList<Order>> NewestAsync(int take)
    {
        await using NpgsqlCommand command = _database.CreateCommand("SELECT id, region, placed_at, total, shipping FROM orders ORDER BY placed_at DESC LIMIT $1");
        command.Parameters.Add(new() { Value = take });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        var orders = new List<Order>();
        while (await row.ReadAsync())
            orders.Add(new Order(row.GetInt32(0), (Region)row.GetInt32(1), row.GetFieldValue<DateTimeOffset>(2), row.GetDecimal(3), row.GetDecimal(4), []));
        return orders;
    }

    [Profile(Callers = true)]
    public async Task<IReadOnlyList<OrderLine>> LinesOfAsync(int orderId)
    {
        await using NpgsqlCommand command = _database.CreateCommand("SELECT product_id, quantity, price FROM lines WHERE order_id = $1");
        command.Parameters.Add(new() { Value = orderId });
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync();
        var lines = new List<OrderLine>();
        while (await row.ReadAsync())
            lines.Add(new OrderLine(row.GetInt32(0), row.GetInt32(1), row.GetDecimal(2)));
        return lines;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
