namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>What "mất" says: a person died, a thing is lost, or how much time or money something takes.</summary>
internal static class LossOrDeath
{
    /// <summary>Key of the term for a death.</summary>
    public const string Death = "chet";

    /// <summary>Key of the term for a loss.</summary>
    public const string Loss = "bi_mat";

    private static readonly HashSet<string> Costs = Set("bao may nhieu phi them cong thoi tien");

    private static readonly HashSet<string> Things = Set(
        "giay the so bang bia can cccd cmnd ho cai het chung ca vi bop sim bien chip ban to cuon gplx bhyt cavet hon passport trom lien song khoa xe con");

    private static readonly HashSet<string> Between = Set(
        "toi em chau minh tui moi vua da cung dot ngot som lai da deu vua anh chi ay");

    private static readonly HashSet<string> Persons = Set(
        "ong ba cha me bo ma tia chong vo noi ngoai co chu bac cu bu cau di thim duong anh chi trai gai nguoi si binh huu tri hung con than can gia be benh tat me on chau dau re ruot nang");

    /// <summary>Reads the "mất" at a place; null when it only measures time or money.</summary>
    public static string? Read(IReadOnlyList<Syllable> text, int place)
    {
        var next = place + 1 < text.Count && text[place + 1].Clause == text[place].Clause ? text[place + 1].Bare : "";
        if (Costs.Contains(next)) return null;
        if (Things.Contains(next)) return Loss;
        var before = place - 1;
        while (before >= 0 && Between.Contains(text[before].Bare) && text[before].Clause == text[place].Clause) before--;
        var person = before >= 0 && Persons.Contains(text[before].Bare) && text[before].Clause == text[place].Clause;
        return person ? Death : Loss;
    }

    private static HashSet<string> Set(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
