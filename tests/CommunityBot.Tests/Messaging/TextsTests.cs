using System.Text.RegularExpressions;
using System.Xml.Linq;
using CommunityBot.Messaging;
using CommunityBot.Tests.Architecture;

namespace CommunityBot.Tests.Messaging;

public partial class TextsTests
{
    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_placeholders()
    {
        foreach (var file in SourceTree.Files("src", "*Texts.resx"))
        {
            var vietnamese = Read(file);
            var english = Read(file.Replace(".resx", ".en.resx"));
            english.Keys.ShouldBe(vietnamese.Keys, ignoreOrder: true, Path.GetFileName(file));
            foreach (var (key, text) in vietnamese)
            {
                Placeholders(english[key]).ShouldBe(Placeholders(text), ignoreOrder: true, $"{Path.GetFileName(file)}: {key}");
            }
        }
    }

    [Fact]
    public void Every_text_the_code_asks_for_is_there()
    {
        var asked = SourceTree.Files("src/CommunityBot.Core").SelectMany(file => Asked().Matches(File.ReadAllText(file))).Select(match => match.Groups["key"].Value).Distinct();

        asked.Where(key => Texts.Find(key, Language.Vietnamese) is null || Texts.Find(key, Language.English) is null).ShouldBeEmpty();
    }

    [Fact]
    public void No_Vietnamese_sentence_stands_in_the_code()
    {
        // Words that are recognised in what people write are data and lie in folders of their own; the sample ward's name stands for a setting.
        string[] data = ["/Finding/", "/Reading/", "/Search/", "SampleWard.cs"];
        var wrong = SourceTree.Files("src").Where(file => !data.Any(file.Contains))
            .SelectMany(file => Sentence().Matches(File.ReadAllText(file)).Select(match => $"{Path.GetFileName(file)}: {match.Value}"));

        wrong.ShouldBeEmpty();
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?:Say|Get)\(""(?<key>[A-Z]\w+\.[A-Za-z][\w.]*[\w])""[,)]")]
    private static partial Regex Asked();

    [GeneratedRegex(@"""[^""\n]*[àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệòóỏõọôốồổỗộơớờởỡợưứừửữự][^""\n]* [^""\n]* [^""\n]* [^""\n]* [^""\n]*""")]
    private static partial Regex Sentence();
}
