using System.Buffers;
using System.Collections.Frozen;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Recognises e-mail addresses, also with the signs written out: "lan75 (a) example chấm vn".</summary>
internal sealed class EmailRecogniser(string plain, List<Token> tokens, KeywordMentions mentions)
{
    private const int Confidence = 990, MaxLocal = 64, MaxLabel = 63, MaxLabels = 5, MaxBlanks = 3, MaxSpelled = 20;

    private static readonly Comparer<Token> TokenOrder = Comparer<Token>.Create((one, other) => one.Start.CompareTo(other.Start));

    private static readonly SearchValues<char> Unwordlike = SearchValues.Create("0123456789._");

    private static readonly string[] SpelledDots = [".", "(.)", "[.]", "(dot)", "[dot]", "(cham)", "dot ", "cham ", "chấm "];

    private static readonly string[] SpelledLocalSigns = [" cham ", " dot ", " . ", " gach duoi ", " gach ngang ", "(.)", "(dot)"];

    private static readonly string[] Providers = ["gmail", "yahoo", "hotmail", "outlook", "icloud"];

    /// <summary>The name of the commonest provider as it is dictated.</summary>
    private static readonly string[] SpelledProviders = ["go meo", "go mail", "g mail", "g meo", "gi meo", "gi mail", "ya hu", "gia hu"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TopDomains =
        "com vn net org edu gov info io me co asia biz xyz online".Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<Candidate> Recognise()
    {
        foreach (var (start, end) in Markers())
        {
            if (DomainEnd(end) is { } domainEnd && LocalStart(start) is { } localStart) yield return new(IdentityKind.Email, Confidence, [(localStart, domainEnd)]);
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            if (WithoutMarker(at) is { } address) yield return address;
        }
    }

    /// <summary>The at signs, in whatever way they are written.</summary>
    private IEnumerable<(int Start, int End)> Markers()
    {
        for (var at = plain.IndexOf('@'); at >= 0; at = plain.IndexOf('@', at + 1))
        {
            var bracketed = at > 0 && at + 1 < plain.Length && plain[at - 1] is '(' or '[' && plain[at + 1] is ')' or ']';
            yield return bracketed ? (at - 1, at + 2) : (at, at + 1);
        }

        for (var at = 0; at < tokens.Count; at++)
        {
            var (start, end) = (tokens[at].Start, tokens[at].End);
            var bracketed = start > 0 && end < plain.Length && plain[start - 1] is '(' or '[' or '{' or '<' && plain[end] is ')' or ']' or '}' or '>';
            if (tokens[at].Plain is "at" or "acong" || (bracketed && tokens[at].Plain == "a")) yield return bracketed ? (start - 1, end + 1) : (start, end);
            else if (tokens[at].Plain == "a" && at + 1 < tokens.Count && tokens[at + 1].Plain == "cong") yield return (start, tokens[at + 1].End);
        }
    }

    /// <summary>Where the domain that begins here ends, or null when none does.</summary>
    private int? DomainEnd(int at)
    {
        at = SkipBlanks(at);
        var label = LabelEnd(at);
        if (Array.Find(SpelledProviders, name => string.CompareOrdinal(plain, at, name, 0, name.Length) == 0) is { } provider) return SpelledDomainEnd(at + provider.Length);
        if (label == at) return null;
        int? end = IsProvider(plain.AsSpan(at, label - at)) ? label : null;
        for (var labels = 1; labels < MaxLabels && AfterDot(label) is var (next, apart); labels++)
        {
            (at, label) = (next, LabelEnd(next));
            var name = plain.AsSpan(at, label - at);
            if (TopDomains.Contains(name) || (!apart && name.Length >= 2 && !name.ContainsAnyExceptInRange('a', 'z'))) end = label;
            else if (name.Length == 0 || (apart && end is not null)) break;
        }

        return end;
    }

    /// <summary>The end of a dictated provider's name, with ".com" when that is said too.</summary>
    private int SpelledDomainEnd(int name) => AfterDot(name) is var (next, _) && LabelEnd(next) is var label && TopDomains.Contains(plain.AsSpan(next, label - next)) ? label : name;

    /// <summary>Where the label after a dot begins, and whether blanks or words make it doubtful; null when no dot follows.</summary>
    private (int Next, bool Apart)? AfterDot(int at)
    {
        if (at + 1 < plain.Length && plain[at] == '.' && plain[at + 1] != ' ') return (at + 1, false);
        var dot = SkipBlanks(at);
        foreach (var spelled in SpelledDots)
        {
            if (string.CompareOrdinal(plain, dot, spelled, 0, spelled.Length) == 0) return (SkipBlanks(dot + spelled.Length), true);
        }

        return null;
    }

    private int? LocalStart(int end)
    {
        var at = end;
        while (at > 0 && end - at < MaxBlanks && plain[at - 1] == ' ') at--;
        var spaced = at < end;
        var start = NameStart(at);
        if (start == at) return null;
        for (var signs = 0; signs < MaxLabels && Array.Find(SpelledLocalSigns, sign => EndsWith(start, sign)) is { } sign; signs++)
        {
            var before = NameStart(start - sign.Length);
            if (before == start - sign.Length) break;
            start = before;
        }

        if (spaced && SpelledOutStart(start) is var spelled && spelled < start) return spelled;

        // "hoa 75 @ example.vn": nobody is called 75.
        var digitsOnly = spaced && !plain.AsSpan(start, at - start).ContainsAnyExceptInRange('0', '9');
        return digitsOnly && start > 1 && plain[start - 1] == ' ' && NameStart(start - 1) is var word && word < start - 1 ? word : start;
    }

    /// <summary>Where a name begins whose last part is dictated: "l a n 7 5 @", "lan bảy lăm a còng".</summary>
    private int SpelledOutStart(int start)
    {
        var at = tokens.BinarySearch(new(default, start, start, "", ""), TokenOrder);
        if (at < 0) return start;
        var farthest = Math.Max(0, at - MaxSpelled);
        if (IsCharacter(at))
        {
            while (at > farthest && IsCharacter(at - 1)) at--;
            return tokens[at].Start;
        }

        while (at > farthest && SpokenDigits.Read(tokens, at) is not null) at--;
        return mentions.Before(at + 1) is { Distance: 0 } || tokens[at].Plain == "la" ? tokens[at + 1].Start : tokens[at].Start;
    }

    private bool IsCharacter(int at) => tokens[at].Kind != TokenKind.Mask && tokens[at].End - tokens[at].Start == 1;

    /// <summary>lan75gmail.com, "lan75 gmail.com", "email lan gmail chấm com".</summary>
    private Candidate? WithoutMarker(int token)
    {
        var word = tokens[token];
        var domain = word.End - EndingProvider(word.Plain);
        if (domain == word.End) return null;
        if (AfterDot(word.End) is null || DomainEnd(domain) is not { } end || end == word.End) return null;
        var start = NameStart(domain);
        if (start == domain && domain > 0 && plain[domain - 1] == ' ') start = NameBefore(token, domain - 1);
        return start < domain ? new(IdentityKind.Email, Confidence, [(start, end)]) : null;
    }

    /// <summary>gmail, gmailcom.</summary>
    private static bool IsProvider(ReadOnlySpan<char> label) =>
        EndingProvider(label) == label.Length || (label.EndsWith("com") && EndingProvider(label[..^3]) == label.Length - 3);

    /// <summary>The length of the mail provider's name a word ends with, or 0.</summary>
    private static int EndingProvider(ReadOnlySpan<char> word)
    {
        foreach (var provider in Providers)
        {
            if (word.EndsWith(provider)) return provider.Length;
        }

        return 0;
    }

    private int NameBefore(int token, int end)
    {
        var start = NameStart(end);
        var named = token > 0 && mentions.Before(token - 1) is { Distance: <= 1 } evidence && evidence.Names(IdentityKind.Email);
        return named || plain.AsSpan(start, end - start).ContainsAny(Unwordlike) ? start : int.MaxValue;
    }

    private int NameStart(int end)
    {
        var start = end;
        while (start > 0 && end - start < MaxLocal && (char.IsLetterOrDigit(plain[start - 1]) || plain[start - 1] is '.' or '_' or '-' or '+' or '%')) start--;
        return start;
    }

    private int LabelEnd(int start)
    {
        var end = start;
        while (end < plain.Length && end - start < MaxLabel && (char.IsAsciiLetterOrDigit(plain[end]) || plain[end] == '-')) end++;
        return end;
    }

    private int SkipBlanks(int at)
    {
        var end = at;
        while (end < plain.Length && end - at < MaxBlanks && plain[end] == ' ') end++;
        return end;
    }

    private bool EndsWith(int end, string sign) => end > sign.Length && string.CompareOrdinal(plain, end - sign.Length, sign, 0, sign.Length) == 0;
}
