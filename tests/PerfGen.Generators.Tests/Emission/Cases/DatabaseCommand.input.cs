using System.Data.Common;
using PerfGen;

[assembly: ProfileCalls(typeof(DbCommand), nameof(DbCommand.ExecuteNonQuery))]

namespace Shop;

public class Orders
{
    public int Remove(DbCommand command) => command.ExecuteNonQuery();
}
