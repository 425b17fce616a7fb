namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Recognises numbers that identify somebody in the runs of digits.</summary>
internal sealed class NumberRecogniser(KeywordMentions mentions, SurroundingsReader surroundings)
{
    /// <summary>Every group of neighbouring digits that some rule takes for an identity.</summary>
    public IEnumerable<Candidate> Recognise(DigitRun run)
    {
        var candidates = new List<Candidate>();
        for (var first = 0; first < run.Groups.Length; first++)
        {
            first = Math.Max(first, RecogniseFrom(run, first, candidates));
        }

        return candidates;
    }

    /// <summary>Judges every number that begins with a group. Returns the last group of a number so sure that none begins inside it.</summary>
    private int RecogniseFrom(DigitRun run, int first, List<Candidate> candidates)
    {
        var before = mentions.Before(run.Groups[first].Token);
        if (!MayBegin(run, first, before)) return first;
        var (sure, sureLast) = (NumberRules.Exact - 1, first);
        var loosest = Join.Tight;
        for (var last = first; last < run.Groups.Length; last++)
        {
            var length = run.OffsetEnd(last) - run.Groups[first].Offset;
            if (last > first && run.Groups[last].Join > loosest) loosest = run.Groups[last].Join;
            if (length > NumberStructure.Longest || last - first > NumberStructure.Longest) break;
            if (length < NumberStructure.Shortest || !IsWorthJudging(run, first, last, length, before)) continue;
            var confidence = Judge(run, first, last, loosest, before, candidates);
            if (confidence > sure) (sure, sureLast) = (confidence, last);
        }

        return sureLast;
    }

    /// <summary>Spares most groups of a long text the rules: digits that nothing names must begin as an identity does.</summary>
    private bool MayBegin(DigitRun run, int first, Evidence before)
    {
        if (IsThousands(run, first)) return false;
        var last = Math.Min(first + NumberStructure.Longest, run.Groups.Length - 1);
        var (from, to) = (run.Groups[first].Token, run.Groups[last].LastToken);
        return before.SaysAnything || surroundings.HasPlus(from) || mentions.ReachBackTo(from, to)
            || NumberStructure.MayBeginUnnamed(run.Digits.AsSpan(run.Groups[first].Offset, run.OffsetEnd(first) - run.Groups[first].Offset));
    }

    /// <summary>Whether the group is the end of an amount: the zeros of 330.000.</summary>
    private static bool IsThousands(DigitRun run, int group) =>
        group > 0 && run.Groups[group].Separator == '.' && run.Digits.AsSpan(run.Groups[group].Offset, run.OffsetEnd(group) - run.Groups[group].Offset) is "000";

    /// <summary>Digits that nothing names must have the structure of an identity.</summary>
    private bool IsWorthJudging(DigitRun run, int first, int last, int length, Evidence before) =>
        before.SaysAnything
        || (length >= NumberStructure.ShortestUnnamed && (first == last || NumberStructure.MayStandUnnamed(run.Digits.AsSpan(run.Groups[first].Offset, length), last - first + 1)))
        || surroundings.HasPlus(run.Groups[first].Token)
        || mentions.SoonAfter(run.Groups[last].LastToken + 1) is not null;

    private int Judge(DigitRun run, int first, int last, Join loosest, Evidence before, List<Candidate> candidates)
    {
        var around = surroundings.Around(before, run.Groups[first].Token, run.Groups[last].LastToken);
        var phrase = new DigitPhrase(run, first, last, loosest, around);
        var (kind, confidence) = (IdentityKind.Code, 0);
        foreach (var (ruled, rule) in NumberRules.All)
        {
            var sure = rule(phrase);
            if (sure > confidence) (kind, confidence) = (ruled, sure);
        }

        if (confidence == 0) return 0;
        if (phrase.IsDictated && confidence >= NumberRules.Named) (first, last) = WithCorrections(run, first, last);
        var pieces = Pieces(run, first, last);
        if (kind == IdentityKind.BankAccount && before.Distance > 0)
        {
            pieces[0] = (surroundings.AttachedStart(pieces[0].Start), pieces[0].End);
            pieces[^1] = (pieces[^1].Start, surroundings.AttachedEnd(pieces[^1].End));
        }

        candidates.Add(new(kind, confidence, pieces));
        return confidence;
    }

    /// <summary>What is dictated before and after a number and is more than one digit was said of it too, and then corrected: "không bảy chín, à nhầm, không tám không ...".</summary>
    private static (int First, int Last) WithCorrections(DigitRun run, int first, int last)
    {
        var (begin, end) = (first, last);
        while (begin > 0 && run.Groups[begin - 1].Spoken) begin--;
        while (end + 1 < run.Groups.Length && run.Groups[end + 1].Spoken) end++;
        return (first - begin > 1 ? begin : first, end - last > 1 ? end : last);
    }

    /// <summary>One piece, or several where words stand between them. A letter, as in 711-A-00012345, is a part of the number.</summary>
    private List<(int Start, int End)> Pieces(DigitRun run, int first, int last)
    {
        var pieces = new List<(int Start, int End)>();
        for (var group = first; group <= last; group++)
        {
            var (start, end) = (run.Groups[group].Start, run.Groups[group].End);
            if (group > first && (run.Groups[group].Join != Join.Words || surroundings.IsOneLetter(pieces[^1].End, start))) pieces[^1] = (pieces[^1].Start, end);
            else pieces.Add((start, end));
        }

        return pieces;
    }
}
