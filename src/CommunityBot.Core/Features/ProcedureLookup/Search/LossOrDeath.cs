namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>What "mất" says: a person died, a thing is lost, or how much time or money something takes.</summary>
internal static class LossOrDeath
{
    /// <summary>Key of the term for a death, as <c>synonyms.txt</c> has it.</summary>
    public const string Death = "chet";

    /// <summary>Key of the term for a loss, as <c>synonyms.txt</c> has it.</summary>
    public const string Loss = "bi_mat";

    private static readonly HashSet<string> Costs = Set("bao may nhieu phi them cong thoi tien");

    private static readonly HashSet<string> Things = Set(
        "giay the so bang bia can cccd cmnd ho cai het chung ca vi bop sim bien chip ban to cuon gplx bhyt cavet hon passport trom song khoa xe bi lam");

    private static readonly HashSet<string> Persons = Set(
        "ong ba cha me bo ma tia chong vo noi ngoai chu bac cu cau di thim duong trai gai nguoi si binh huu tri hung con chau be on re ruot nang");

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

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
