namespace CommunityBot.Features.ProcedureLookup;

/// <summary>What a procedure costs.</summary>
public sealed record Fee
{
    /// <summary>In words, without what <see cref="Limited"/> says.</summary>
    public string Text { get; init; } = "";

    /// <summary>Amounts by case that have no end date.</summary>
    public IReadOnlyList<FeeAmount> Amounts { get; init; } = [];

    /// <summary>Whether the province's council sets all or part of it (<c>theo quy định của tỉnh</c>).</summary>
    public bool SetByProvince { get; init; }

    /// <summary>What holds only until a date; null when nothing lapses.</summary>
    public LimitedFee? Limited { get; init; }
}

/// <summary>The part of a fee that lapses.</summary>
/// <param name="Expires">Last day it holds; from the day after it must not be shown.</param>
/// <param name="Text">In words.</param>
/// <param name="Amounts">Amounts by case.</param>
public sealed record LimitedFee(DateOnly Expires, string Text, IReadOnlyList<FeeAmount> Amounts);

/// <summary>The fee of one case, in đồng; null where the sources give no amount.</summary>
/// <param name="Case">What the amount is for.</param>
/// <param name="Online">When filed online.</param>
/// <param name="InPerson">When filed at the desk.</param>
public sealed record FeeAmount(string Case, long? Online, long? InPerson);
