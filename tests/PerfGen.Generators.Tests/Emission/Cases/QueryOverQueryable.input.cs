using System.Collections.Generic;
using System.Linq;
using PerfGen;

namespace Shop;

public static class Queries
{
    [Profile]
    public static bool Keep(int number) => number > 0;

    [Profile]
    public static int Key(int number) => number;

    [Profile]
    public static IQueryable<int> Source(IQueryable<int> numbers) => numbers;

    public static IQueryable<int> Remote(IQueryable<int> numbers) =>
        from number in Source(numbers)
        let key = Key(number)
        where Keep(number)
        orderby Key(number), Key(key) descending
        select Key(number);

    public static IQueryable<int> Pairs(IQueryable<int> numbers) =>
        from first in numbers
        from second in numbers
        select Key(first) + Key(second);

    public static IQueryable<int> Joined(IQueryable<int> numbers) =>
        from first in numbers
        join second in numbers on Key(first) equals Key(second)
        select Key(second);

    public static IQueryable<IGrouping<int, int>> Grouped(IQueryable<int> numbers) =>
        from number in numbers
        group Key(number) by Key(number);

    public static IEnumerable<int> Local(IEnumerable<int> numbers) =>
        from number in numbers
        where Keep(number)
        select Key(number);
}
