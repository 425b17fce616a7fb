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

    /// <summary>Pairs of beginnings that sound alike in some region and are therefore confused in writing.</summary>
    private static readonly (string One, string Other)[] SoundAlike =
        [("tr", "ch"), ("s", "x"), ("l", "n"), ("d", "gi"), ("r", "d"), ("r", "gi"), ("v", "d"), ("k", "c"), ("ngh", "ng"), ("gh", "g")];

    /// <summary>Whether the bare word can be a syllable.</summary>
    public static bool IsSyllable(string bare)
    {
        for (var cut = Math.Max(0, bare.Length - LongestRhyme); cut < bare.Length; cut++)
        {
            if (cut <= 3 && Rhymes.Contains(bare[cut..]) && Onsets.Contains(bare[..cut])) return true;
        }

        return false;
    }

    /// <summary>Whether two different bare words sound alike somewhere in the country (<c>chú</c> for <c>trú</c>, <c>kí</c> for <c>ký</c>).</summary>
    public static bool SoundsLike(string one, string other) =>
        string.Equals(one.Replace('y', 'i'), other.Replace('y', 'i'), StringComparison.Ordinal)
        || Array.Exists(SoundAlike, pair => Swaps(one, pair.One, other, pair.Other) || Swaps(other, pair.One, one, pair.Other));

    private static bool Swaps(string one, string start, string other, string otherStart) =>
        one.StartsWith(start, StringComparison.Ordinal)
        && other.StartsWith(otherStart, StringComparison.Ordinal)
        && one.AsSpan(start.Length).SequenceEqual(other.AsSpan(otherStart.Length));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
