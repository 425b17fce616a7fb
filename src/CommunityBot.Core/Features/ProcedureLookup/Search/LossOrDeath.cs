namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>What "mất" says: a person died, a thing is lost, or how much time or money something takes. The words that tell stand in <c>mat.txt</c>.</summary>
internal static class LossOrDeath
{
    /// <summary>Key of the term for a death, as <c>synonyms.txt</c> has it.</summary>
    public const string Death = "chet";

    /// <summary>Key of the term for a loss, as <c>synonyms.txt</c> has it.</summary>
    public const string Loss = "bi_mat";

    private static readonly HashSet<string> Costs = [.. Vocabulary.ReadWords("mat.txt", "costs")];
    private static readonly HashSet<string> Things = [.. Vocabulary.ReadWords("mat.txt", "things")];
    private static readonly HashSet<string> Persons = [.. Vocabulary.ReadWords("mat.txt", "persons")];

    /// <summary>Reads the "mất" at a place; null when it only measures time or money.</summary>
    public static string? Read(IReadOnlyList<Syllable> text, int place)
    {
        var next = place + 1 < text.Count && text[place + 1].Clause == text[place].Clause ? text[place + 1].Bare : "";
        if (Costs.Contains(next)) return null;
        return !Things.Contains(next) && NearestIsPerson(text, place) ? Death : Loss;
    }

    // "bằng lái của ba mất": the person after "của" is only the owner.
    private static bool NearestIsPerson(IReadOnlyList<Syllable> text, int place)
    {
        for (var i = place - 1; i >= 0 && text[i].Clause == text[place].Clause; i--)
        {
            if (Things.Contains(text[i].Bare) && !Persons.Contains(text[i].Bare)) return false;
            var owner = i > 0 && text[i - 1].Bare is "cua";
            if (Persons.Contains(text[i].Bare) && !owner) return true;
        }

        return false;
    }
}
