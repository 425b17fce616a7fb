using System.Collections.Frozen;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Recognises codes of one or two letters and digits: health insurance cards and passports.</summary>
internal sealed class LetteredCodeRecogniser(string plain, List<Token> tokens, KeywordMentions mentions)
{
    private const int HealthCardDigits = 13, Exact = 960, Named = 870, Shaped = 640;

    /// <summary>The groups of insured persons (Decision 1351/QĐ-BHXH of 2015, article 2).</summary>
    private static readonly FrozenSet<string> InsuredGroups = (
        "dn hx ch nn tk hc xk ht tb no ct xb tn cs qn ca cy xn ms cc ck cb kc hd te bt hn dt dk xd ts tc tq ta ty hg ls pv hs sv gb gd").Split(' ').ToFrozenSet();

    /// <summary>The letters Vietnamese passports begin with.</summary>
    private const string PassportLetters = "bcnpek";

    public IEnumerable<Candidate> Recognise(DigitRun run)
    {
        for (var first = 0; first < run.Groups.Length; first++)
        {
            var token = run.Groups[first].Token - 1;
            if (token < 0 || tokens[token].Kind != TokenKind.Word || tokens[token].Plain.Length > 2) continue;
            if (plain.AsSpan(tokens[token].End, run.Groups[first].Start - tokens[token].End).Trim() is not ("" or "-" or ".")) continue;
            if ((HealthCard(run, first, token) ?? Passport(run, first, token)) is { } candidate) yield return candidate;
        }
    }

    private Candidate? HealthCard(DigitRun run, int first, int letters)
    {
        var last = LastGroup(run, first, HealthCardDigits);
        if (tokens[letters].Plain.Length != 2 || last < 0 || run.Digits[run.Groups[first].Offset] is < '1' or > '5') return null;
        return InsuredGroups.Contains(tokens[letters].Plain) || mentions.Before(letters).Names(IdentityKind.Bhyt)
            ? new(IdentityKind.Bhyt, Exact, [(tokens[letters].Start, run.Groups[last].End)])
            : null;
    }

    private Candidate? Passport(DigitRun run, int first, int letters)
    {
        var evidence = mentions.Before(letters);
        var named = evidence.Names(IdentityKind.Passport);
        var touching = tokens[letters].End == run.Groups[first].Start;
        if (tokens[letters].Plain.Length == 2 && !(named && touching)) return null;
        for (var digits = 9; digits >= 6; digits--)
        {
            var last = LastGroup(run, first, digits);
            if (last < 0) continue;
            var shaped = touching && last == first && digits is 7 or 8 && PassportLetters.Contains(tokens[letters].Plain[0]) && !evidence.IsCode && !IsPartOfCode(letters);
            if (named || shaped) return new(IdentityKind.Passport, named ? Named : Shaped, [(tokens[letters].Start, run.Groups[last].End)]);
        }

        return null;
    }

    private bool IsPartOfCode(int letters) => tokens[letters].Start > 0 && plain[tokens[letters].Start - 1] is not (' ' or '\n' or '(' or ':');

    /// <summary>The group with which the digits from a group on reach exactly the length, or -1.</summary>
    private static int LastGroup(DigitRun run, int first, int length)
    {
        for (var last = first; last < run.Groups.Length && (last == first || run.Groups[last].Join == Join.Tight); last++)
        {
            var sum = run.OffsetEnd(last) - run.Groups[first].Offset;
            if (sum == length) return last;
            if (sum > length) return -1;
        }

        return -1;
    }
}
