using System.Collections.Frozen;

namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Which letter groups can be a Vietnamese syllable, without marks. What cannot be one is a typo, a brand or a leftover of the keyboard.</summary>
internal static class Syllables
{
    private const int LongestRhyme = 4;

    private static readonly FrozenSet<string> Onsets = Set(
        " b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static readonly FrozenSet<string> Rhymes = Set(
        "a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu " +
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot " +
        "u ua uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uynh uyt uyu " +
        "y yem yen yeng yet yeu");

    /// <summary>Beginnings that sound like another in some region and are therefore confused in writing.</summary>
    private static readonly (string Written, string Sound)[] Sounds =
        [("ngh", "ng"), ("gh", "g"), ("gi", "d"), ("tr", "ch"), ("x", "s"), ("n", "l"), ("r", "d"), ("v", "d"), ("k", "c")];

    /// <summary>Whether the bare word can be a syllable.</summary>
    public static bool IsSyllable(string bare)
    {
        for (var cut = Math.Max(0, bare.Length - LongestRhyme); cut < bare.Length; cut++)
        {
            if (cut <= 3 && Rhymes.Contains(bare[cut..]) && Onsets.Contains(bare[..cut])) return true;
        }

        return false;
    }

    /// <summary>One spelling for all bare words that sound alike somewhere in the country (<c>chú</c> and <c>trú</c>, <c>kí</c> and <c>ký</c>).</summary>
    public static string Sound(string bare)
    {
        var word = bare.Replace('y', 'i');
        foreach (var (written, sound) in Sounds)
        {
            var isOther = written == "n" && word.Length > 1 && word[1] is 'g' or 'h';
            if (word.StartsWith(written, StringComparison.Ordinal) && !isOther && !(written == "k" && word.StartsWith("kh", StringComparison.Ordinal)))
                return sound + word[written.Length..];
        }

        return word;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
