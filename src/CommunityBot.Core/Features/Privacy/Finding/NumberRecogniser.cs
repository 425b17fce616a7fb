namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Recognises numbers that identify somebody in the runs of digits.</summary>
internal sealed class NumberRecogniser(KeywordMentions mentions, SurroundingsReader surroundings)
{
    /// <summary>The shortest PIN and the longest card number, in digits.</summary>
    private const int MinDigits = 4, MaxDigits = 19;

    /// <summary>Every group of neighbouring digits that some rule takes for an identity.</summary>
    public IEnumerable<Candidate> Recognise(DigitRun run)
    {
        var candidates = new List<Candidate>();
        for (var first = 0; first < run.Groups.Count; first++)
        {
            var before = mentions.Before(run.Groups[first].Token);
            var loosest = Join.Tight;
            for (var last = first; last < run.Groups.Count; last++)
            {
                var length = run.OffsetEnd(last) - run.Groups[first].Offset;
                if (last > first && run.Groups[last].Join > loosest) loosest = run.Groups[last].Join;
                if (length > MaxDigits || last - first > MaxDigits) break;
                if (length >= MinDigits) Judge(run, first, last, loosest, before, candidates);
            }
        }

        return candidates;
    }

    private void Judge(DigitRun run, int first, int last, Join loosest, Evidence before, List<Candidate> candidates)
    {
        var around = surroundings.Around(before, run.Groups[first].Token, run.Groups[last].Token);
        var phrase = new DigitPhrase(run, first, last, loosest, around);
        var (kind, confidence) = (IdentityKind.Code, 0);
        foreach (var (ruled, rule) in NumberRules.All)
        {
            var sure = rule(phrase);
            if (sure > confidence) (kind, confidence) = (ruled, sure);
        }

        if (confidence == 0) return;
        var pieces = Pieces(run, first, last);
        if (kind == IdentityKind.BankAccount && before.Distance > 0)
        {
            pieces[0] = (surroundings.AttachedStart(pieces[0].Start), pieces[0].End);
            pieces[^1] = (pieces[^1].Start, surroundings.AttachedEnd(pieces[^1].End));
        }

        candidates.Add(new(kind, confidence, pieces));
    }

    /// <summary>One piece, or several where words stand between them.</summary>
    private static List<(int Start, int End)> Pieces(DigitRun run, int first, int last)
    {
        var pieces = new List<(int Start, int End)>();
        for (var group = first; group <= last; group++)
        {
            var (start, end) = (run.Groups[group].Start, run.Groups[group].End);
            if (group > first && run.Groups[group].Join != Join.Words) pieces[^1] = (pieces[^1].Start, end);
            else pieces.Add((start, end));
        }

        return pieces;
    }
}
