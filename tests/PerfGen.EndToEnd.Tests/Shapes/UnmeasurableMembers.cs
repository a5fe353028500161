// Operators, conversions and accessors: no call of them can be redirected, and each is told so.
// diagnostic: PG6001 +
// diagnostic: PG6001 add
// diagnostic: PG6001 get
// diagnostic: PG6001 get
// diagnostic: PG6001 int
// diagnostic: PG6001 remove
// unmeasured: Shapes.UnmeasurableMembers.Money.add_Spent: calls of an event accessor cannot be redirected
// unmeasured: Shapes.UnmeasurableMembers.Money.get_Amount: calls of a property cannot be redirected
// unmeasured: Shapes.UnmeasurableMembers.Money.get_Item: calls of a property cannot be redirected
// unmeasured: Shapes.UnmeasurableMembers.Money.op_Addition: calls of an operator cannot be redirected
// unmeasured: Shapes.UnmeasurableMembers.Money.op_Implicit: calls of an operator cannot be redirected
// unmeasured: Shapes.UnmeasurableMembers.Money.remove_Spent: calls of an event accessor cannot be redirected
// result: 3 4 5 6 1

using System;
using PerfGen;

namespace Shapes.UnmeasurableMembers;

public sealed class Money
{
    public Money(int amount) => Amount = amount;

    public int Amount
    {
        [Profile]
        get;
    }

    public int this[int index]
    {
        [Profile]
        get => Amount + index;
    }

    public event Action Spent
    {
        [Profile]
        add => value();

        [Profile]
        remove => value();
    }

    [Profile]
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);

    [Profile]
    public static implicit operator int(Money money) => money.Amount;
}

public static class Shape
{
    public static string Run()
    {
        int spent = 0;
        var money = new Money(3);
        money.Spent += () => spent++;
        return $"{money.Amount} {(money + new Money(1)).Amount} {money[2]} {(int)new Money(6)} {spent}";
    }
}
