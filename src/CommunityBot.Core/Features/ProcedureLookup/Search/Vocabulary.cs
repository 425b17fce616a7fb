using System.Reflection;

namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>The general words the search knows beside the cards. They stand in text files in this folder, to be extended without touching code.</summary>
internal static class Vocabulary
{
    /// <summary>The key of words that say nothing about the need.</summary>
    public const string Filler = "";

    /// <summary>The key of words that join two needs.</summary>
    public const string Joint = "+";

    /// <summary>Other ways to write one syllable: <c>spellings.txt</c>.</summary>
    public static Spellings ReadSpellings(Lexicon lexicon)
    {
        var spellings = new Spellings(lexicon);
        foreach (var (meant, variants) in Entries("spellings.txt", ',')) spellings.Add(meant, variants);
        return spellings;
    }

    /// <summary>Words for the same thing, filler and joints: <c>synonyms.txt</c>.</summary>
    public static Synonyms ReadSynonyms(Lexicon lexicon, Spellings spellings)
    {
        var synonyms = new Synonyms(lexicon, spellings);
        foreach (var (meaning, variants) in Entries("synonyms.txt", ','))
        {
            if (meaning is "filler") synonyms.Add(Filler, variants);
            else if (meaning is "joint") synonyms.Add(Joint, variants);
            else synonyms.Add(Key(meaning), variants.Append(meaning));
        }

        return synonyms;
    }

    /// <summary>How people ask for one attribute of a card: <c>asked.txt</c>.</summary>
    public static Synonyms ReadAsked(Lexicon lexicon, Spellings spellings)
    {
        var asked = new Synonyms(lexicon, spellings);
        foreach (var (attribute, variants) in Entries("asked.txt", ',')) asked.Add(attribute, variants);
        return asked;
    }

    /// <summary>The matters the catalogue has no card for, with what people write about them: <c>outside.txt</c>.</summary>
    public static IEnumerable<Topic> ReadOutside() =>
        Entries("outside.txt", ';').Select(matter => new Topic(null, [.. matter.Items.Select(phrase => (phrase, 1f))]));

    /// <summary>One list of single words, without marks, in the file's order.</summary>
    public static string[] ReadWords(string file, string list) =>
        [.. Entries(file, ',').First(entry => entry.Name == list).Items.Select(Key)];

    private static string Key(string meaning) => string.Join('_', SyllableSplitter.Split(meaning).Select(syllable => syllable.Bare));

    private static IEnumerable<(string Name, string[] Items)> Entries(string file, char separator)
    {
        foreach (var line in Lines(file))
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            yield return (parts[0], parts[1].Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Vocabulary/" + file)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
