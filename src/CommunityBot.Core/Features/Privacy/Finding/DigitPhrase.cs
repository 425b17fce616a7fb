namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Some neighbouring groups of a run, looked at as one number.</summary>
internal readonly ref struct DigitPhrase(DigitRun run, int first, int last, Join loosest, Surroundings surroundings)
{
    /// <summary>The most digits of a group that is a block of a longer number and no number of its own.</summary>
    private const int LongestBlock = 5;

    public ReadOnlySpan<char> Digits { get; } = run.Digits.AsSpan(run.Groups[first].Offset, run.OffsetEnd(last) - run.Groups[first].Offset);

    public int Length => Digits.Length;

    /// <summary>What stands before and after it.</summary>
    public Surroundings Around { get; } = surroundings;

    /// <summary>Whether it is a part of something longer, such as a dossier code or a web address, or is named as a code. Digits in one piece stand for themselves.</summary>
    public bool IsInsideCode => (Around.IsAttached || Around.Evidence.IsCode) && !IsUnbroken;

    /// <summary>Whether it is one group of written digits.</summary>
    public bool IsUnbroken => first == last;

    /// <summary>Whether its groups are separated by nothing more than blanks, dots and dashes.</summary>
    public bool IsTight => loosest == Join.Tight;

    /// <summary>Whether all of it is spoken.</summary>
    public bool IsSpoken => AllGroups(static group => group.Spoken);

    /// <summary>Whether some of it is spoken.</summary>
    public bool IsDictated => !AllGroups(static group => !group.Spoken);

    /// <summary>Whether it can be one number although nothing but its digits says so: tight, spoken, or in pieces of three digits and more. What begins with 0 is no list of counts.</summary>
    public bool HoldsTogether => IsTight || IsSpoken || ((loosest == Join.Words || Digits[0] == '0') && AllLengths(static length => length >= 3));

    /// <summary>Whether it is written as an amount, 1.500.000, a span of amounts, 330.000 đến 1.500.000, or a part of one, 1.250/1.500.</summary>
    public bool IsAmount => IsShareOfAmount || (!IsUnbroken && LengthOf(first) <= 3 && Digits[0] != '0' && run.Groups[last].Separator is '.' or ',' && LengthOf(last) == 3
        && (AllButFirstHaveLength(3) || (loosest == Join.Words && run.Groups[first + 1].Separator is '.' or ',' && Digits[LengthOf(first)..].StartsWith("000"))));

    /// <summary>Whether it is two amounts with a stroke between them.</summary>
    private bool IsShareOfAmount
    {
        get
        {
            var strokes = 0;
            for (var i = first; i <= last; i++)
            {
                var begins = i == first || run.Groups[i].Separator == '/';
                if (begins && i > first) strokes++;
                if (begins ? LengthOf(i) > 3 || run.Digits[run.Groups[i].Offset] == '0' : run.Groups[i].Separator is not ('.' or ',') || LengthOf(i) != 3) return false;
            }

            return strokes == 1;
        }
    }

    /// <summary>Whether its groups have the given lengths.</summary>
    public bool IsGrouped(params ReadOnlySpan<int> lengths)
    {
        if (last - first + 1 != lengths.Length) return false;
        for (var i = 0; i < lengths.Length; i++)
        {
            if (LengthOf(first + i) != lengths[i]) return false;
        }

        return true;
    }

    /// <summary>Whether only a part of what stands together is looked at: some of a list of equal groups, or of a number named as an account or a card.</summary>
    public bool IsPartOfMore => IsPartOfList || IsPartOfAccount;

    /// <summary>Whether groups of one length go on before or after it: counts, years, times of day.</summary>
    private bool IsPartOfList
    {
        get
        {
            var length = LengthOf(first);
            return !IsUnbroken && length >= 3 && AllLengths(other => other == length)
                && ((first > 0 && run.Groups[first].Join <= loosest && LengthOf(first - 1) == length)
                    || (last + 1 < run.Groups.Length && run.Groups[last + 1].Join <= loosest && LengthOf(last + 1) == length));
        }
    }

    /// <summary>Whether the word for an account or a card stands before it and it is not all that follows. Digits in one piece can only miss their beginning.</summary>
    private bool IsPartOfAccount => Around.Evidence.Nearest is IdentityKind.BankAccount or IdentityKind.Card
        && ((first > 0 && run.Groups[first].Join == Join.Tight && LengthOf(first - 1) <= LongestBlock)
            || (!IsUnbroken && last + 1 < run.Groups.Length && run.Groups[last + 1].Join == Join.Tight && LengthOf(last + 1) <= LongestBlock));

    /// <summary>Whether it begins or ends with a single number word next to written digits, as in "... 456 ba Tư".</summary>
    public bool HasLoneWordAtEdge => !IsUnbroken
        && ((run.Groups[first].Spoken && !run.Groups[first + 1].Spoken) || (run.Groups[last].Spoken && !run.Groups[last - 1].Spoken));

    /// <summary>Whether no piece could stand for itself; a comma between two long numbers makes a list.</summary>
    public bool IsInShortPieces => AllLengths(static length => length <= 5);

    private int LengthOf(int group) => run.OffsetEnd(group) - run.Groups[group].Offset;

    private bool AllGroups(Predicate<DigitGroup> holds)
    {
        for (var i = first; i <= last; i++)
        {
            if (!holds(run.Groups[i])) return false;
        }

        return true;
    }

    private bool AllLengths(Predicate<int> holds)
    {
        for (var i = first; i <= last; i++)
        {
            if (!holds(LengthOf(i))) return false;
        }

        return true;
    }

    private bool AllButFirstHaveLength(int length)
    {
        for (var i = first + 1; i <= last; i++)
        {
            if (LengthOf(i) != length) return false;
        }

        return true;
    }
}
