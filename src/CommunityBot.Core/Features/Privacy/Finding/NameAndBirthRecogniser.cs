using System.Collections.Frozen;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Recognises a full name together with a birth date; neither alone identifies anybody.</summary>
internal sealed class NameAndBirthRecogniser(NormalisedText text, List<Token> tokens, List<DateMention> dates)
{
    /// <summary>How far from the date the name may stand when the text speaks of birth, in tokens.</summary>
    private const int Reach = 10;

    /// <summary>Without a word for birth, a date of these years beside a name is more likely that of an event.</summary>
    private const int FirstYearOfEvents = 2021;

    /// <summary>A title between such a date and a name, "12/3/2019 ông ...", is more likely that of a signer.</summary>
    private const int FirstYearOfOldEvents = 2005;

    private const int Confidence = 900, MaxNameWords = 6;

    private static readonly FrozenSet<string> BirthWords = "sinh sn ns dob nsinh".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> BirthFillers = "ngay thang nam nu gioi tinh vao date of birth la".Split(' ').ToFrozenSet();

    /// <summary>Words that stand before a name and are written with a capital at the start of a sentence.</summary>
    private static readonly FrozenSet<string> Titles =
        "bác|bac|bà|ba|ông|ong|cô|co|chị|chi|anh|em|chú|chu|cháu|cụ|cu|dì|cậu|mợ|thím|họ|ten|tên|và|va|cho|của|cua|là|con|bé|be|chồng|vợ|mẹ|bố|má|tôi|mr|mrs|ms".Split('|').ToFrozenSet();

    public IEnumerable<Candidate> Recognise()
    {
        foreach (var date in dates)
        {
            if (date.Year > 0 && Pair(date.First, date.End, date.Year) is { } pair) yield return pair;
        }

        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at].Kind == TokenKind.Number && BirthYear(at) is > 0 and var year && Pair(at, at + 1, year) is { } pair) yield return pair;
        }
    }

    /// <summary>The year of "sinh năm 1968", "12031968", "sn 68"; 0 when it is none.</summary>
    private int BirthYear(int at) => tokens[at].Text switch
    {
        var digits when DateFinder.IsCompactDate(digits) => int.Parse(digits[^4..]),
        var digits when DateFinder.IsYear(digits) && (HasBirthWord(at, out _) || IsAfterFullName(at, int.Parse(digits))) => int.Parse(digits),
        ['3' or '4' or '5' or '6' or '7' or '8' or '9', _] and var digits when IsRightAfterBirth(at) => 1900 + int.Parse(digits),
        _ => 0,
    };

    /// <summary>"sn 68", "sinh năm 68".</summary>
    private bool IsRightAfterBirth(int at) =>
        BirthWords.Contains(tokens[at - 1].Plain) || (at > 1 && tokens[at - 1].Plain == "nam" && BirthWords.Contains(tokens[at - 2].Plain));

    /// <summary>Whether a name of three words stands right before a year before which few events are spoken of: "Phan Văn Đức 1954".</summary>
    private bool IsAfterFullName(int at, int year) => year < FirstYearOfOldEvents && CapitalisedEndingAt(at - 1, born: false) is var (first, last) && last - first >= 2
        && tokens[at].Start - tokens[last].End is 1 or 2 or 3 && !text.Plain.AsSpan(tokens[last].End, tokens[at].Start - tokens[last].End).ContainsAny(".;\n");

    private Candidate? Pair(int first, int end, int year)
    {
        var born = HasBirthWord(first, out var before);
        if (NameEndingNear(before, born) is { } earlier) return MayBeBirth(born, year, earlier) ? Join(earlier, first, end) : null;
        born |= SkipToName(ref end, born || year < FirstYearOfOldEvents, out var dateEnd);
        return NameBeginningAt(end, born) is { } later && MayBeBirth(born, year, later) ? Join(later, first, dateEnd) : null;
    }

    private bool MayBeBirth(bool born, int year, (int First, int Last) name) => born || year < FirstYearOfEvents || IsChild(name.First - 1);

    private Candidate Join((int First, int Last) name, int first, int end) => new(IdentityKind.FullNameDob, Confidence, Span(name.First, name.Last), Span(first, end - 1));

    /// <summary>Moves past the small words between a date and a name, "là ngày sinh của bà ..."; past a title only where the date is likely that of a birth. Returns whether they speak of birth.</summary>
    private bool SkipToName(ref int at, bool likely, out int dateEnd)
    {
        dateEnd = at;
        var born = false;
        for (; at < tokens.Count && at - dateEnd < Reach && !IsCapitalised(at) && tokens[at].Kind == TokenKind.Word; at++)
        {
            var word = tokens[at].Plain;
            born |= BirthWords.Contains(word);
            if (word is not ("ho" or "ten" or "la") && !BirthWords.Contains(word) && !BirthFillers.Contains(word) && !((likely || born) && Titles.Contains(tokens[at].Text))) break;
        }

        return born;
    }

    private bool IsChild(int at) => at >= 0 && tokens[at].Plain is "be" or "chau" or "con";

    private (int Start, int End) Span(int first, int last) => (tokens[first].Start, tokens[last].End);

    /// <summary>Whether a word for birth stands before the date; what stands before that word and its fillers comes back too.</summary>
    private bool HasBirthWord(int date, out int before)
    {
        var born = false;
        for (before = date - 1; before >= 0 && date - before <= 6; before--)
        {
            if (before > 0 && tokens[before].Plain == "sinh" && tokens[before - 1].Plain is "hy" or "hi") break;
            if (BirthWords.Contains(tokens[before].Plain)) born = true;
            else if (!BirthFillers.Contains(tokens[before].Plain) || IsGivenName(before)) break;
        }

        return born;
    }

    /// <summary>Whether the word is the name Nam, Năm, Nữ or Nụ, and not the year or the sex.</summary>
    private bool IsGivenName(int at) => tokens[at].Plain is "nam" or "nu" && IsCapitalised(at) && (at == 0 || !BirthWords.Contains(tokens[at - 1].Plain));

    /// <summary>The name nearest before the date: right beside it, or within reach when the text speaks of birth.</summary>
    private (int First, int Last)? NameEndingNear(int last, bool born)
    {
        var stop = Math.Max(0, born ? last - Reach : last);
        for (var at = last; at >= stop && tokens[at].Kind != TokenKind.Mask; at--)
        {
            if (CapitalisedEndingAt(at, born) is { } name) return name;
        }

        return born ? LowerCaseEndingAt(last) : null;
    }

    private (int First, int Last)? CapitalisedEndingAt(int last, bool born)
    {
        var first = last + 1;
        while (first > 0 && last - first + 1 < MaxNameWords && IsNameWord(first - 1, last) && IsCapitalised(first - 1)) first--;
        return Trim(first, last, born);
    }

    /// <summary>The name written with capitals after the date: "12/03/1968, Vũ Thị Mận".</summary>
    private (int First, int Last)? NameBeginningAt(int first, bool born)
    {
        var last = first - 1;
        while (last + 1 < tokens.Count && last + 1 - first < MaxNameWords && IsCapitalised(last + 1) && (last < first || IsNameWord(last, last + 1))) last++;
        return Trim(first, last, born);
    }

    /// <summary>Cuts titles off the front. A name has two words or more and begins with a family name, unless it stands beside a birth date in so many words.</summary>
    private (int First, int Last)? Trim(int first, int last, bool born)
    {
        for (var at = first; at < last; at++)
        {
            if (!Titles.Contains(tokens[at].Text) && Surnames.Contains(tokens[at])) return (at, last);
        }

        while (first < last && Titles.Contains(tokens[first].Text)) first++;
        return born && last - first >= 2 ? (first, last) : null;
    }

    /// <summary>"ten tran van binh sn ...": the family name farthest from the date begins the name.</summary>
    private (int First, int Last)? LowerCaseEndingAt(int last)
    {
        var first = -1;
        for (var at = last; at >= 0 && last - at < 5 && IsNameWord(at, last); at--)
        {
            if (last - at >= 1 && Surnames.Contains(tokens[at]) && !Titles.Contains(tokens[at].Text)) first = at;
        }

        return first < 0 ? null : (first, last);
    }

    private bool IsCapitalised(int at) => tokens[at].Kind == TokenKind.Word && text.IsUpper(tokens[at].Start);

    /// <summary>Whether the word is joined to the next by a blank only, or is the last itself.</summary>
    private bool IsNameWord(int at, int last) => tokens[at].Kind == TokenKind.Word
        && (at == last || (tokens[at + 1].Start - tokens[at].End is 1 or 2 && text.Plain[tokens[at].End] is ' ' or '\'' or '’'));
}
