namespace CommunityBot.Features.Privacy.Finding;

/// <summary>What stands between a group of digits and the one before it.</summary>
internal enum Join
{
    /// <summary>Blanks, dots, dashes: one number written in groups.</summary>
    Tight,

    /// <summary>A comma or a line break: one number, or a list.</summary>
    Loose,

    /// <summary>Words such as "rồi", "tiếp": dictated in pieces.</summary>
    Words,
}

/// <summary>Digits written or spoken together.</summary>
/// <param name="Offset">Where its digits begin in the digits of the run.</param>
/// <param name="Token">Its first token.</param>
/// <param name="LastToken">Its last token; "ba số không" has three.</param>
/// <param name="Start">First character in the normalised text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Join">What stands before it; meaningless for the first of a run.</param>
/// <param name="Separator">The first character before it, or a blank.</param>
/// <param name="Spoken">Whether it is a number word.</param>
internal readonly record struct DigitGroup(int Offset, int Token, int LastToken, int Start, int End, Join Join, char Separator, bool Spoken);

/// <summary>Groups of digits that may belong to one number.</summary>
internal sealed record DigitRun(string Digits, DigitGroup[] Groups)
{
    /// <summary>Where the digits of a group end.</summary>
    public int OffsetEnd(int group) => group + 1 < Groups.Length ? Groups[group + 1].Offset : Digits.Length;
}
