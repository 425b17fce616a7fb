using CommunityBot.Features.ProcedureLookup.Search;

namespace CommunityBot.Tests.Features.ProcedureLookup.Search;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("đất", "ddaats")]
    [InlineData("hoà", "hoaf")]
    [InlineData("hòa", "hoaf")]
    [InlineData("Được", "dduowcj")]
    [InlineData("ho\u0300a", "hoaf")]
    [InlineData("cccd", "cccd")]
    public void A_syllable_has_one_Telex_spelling(string syllable, string spelling) => TelexSpelling.Of(syllable).ShouldBe(spelling);

    [Fact]
    public void A_text_is_split_into_syllables_and_clauses()
    {
        var syllables = SyllableSplitter.Split("Mất CCCD, làm lại?");

        syllables.Select(syllable => syllable.Bare).ShouldBe(["mat", "cccd", "lam", "lai"]);
        syllables.Select(syllable => syllable.Clause).ShouldBe([0, 0, 1, 1]);
    }

    [Theory]
    [InlineData("bé 4 tuổi", 1, "tuoi_den_6")]
    [InlineData("bé bốn tuổi", 1, "tuoi_den_6")]
    [InlineData("bé 7 tháng tuổi", 1, "tuoi_den_6")]
    [InlineData("chưa đủ 14 tuổi", 2, "tuoi_duoi_14")]
    [InlineData("cụ bảy mươi lăm tuổi", 1, "tuoi_tu_70")]
    [InlineData("ba toi 76 lam ruong", 2, "tuoi_tu_70")]
    [InlineData("đất 76 mét", 1, null)]
    [InlineData("có ba đứa con", 1, null)]
    public void An_age_becomes_the_band_the_procedures_know(string text, int place, string? band) =>
        Ages.Match(SyllableSplitter.Split(text), place).Key.ShouldBe(band);

    [Theory]
    [InlineData("bà ngoại tôi mới mất", LossOrDeath.Death)]
    [InlineData("thương binh mất", LossOrDeath.Death)]
    [InlineData("tôi làm mất", LossOrDeath.Loss)]
    [InlineData("mẹ mất sổ đỏ", LossOrDeath.Loss)]
    [InlineData("bằng lái của ba mất", LossOrDeath.Loss)]
    [InlineData("làm cái này mất bao lâu", null)]
    public void The_word_mat_is_a_death_a_loss_or_a_cost(string text, string? meaning)
    {
        var syllables = SyllableSplitter.Split(text);

        LossOrDeath.Read(syllables, syllables.FindIndex(syllable => syllable.Bare == "mat")).ShouldBe(meaning);
    }

    [Fact]
    public void Synonyms_become_one_term_and_filler_is_left_out()
    {
        var reader = Reader("mất căn cước");

        Keys(reader.Read("em bị rớt mất cccd ạ")).ShouldBe(Keys(reader.Read("bị mất căn cước")));
    }

    [Theory]
    [InlineData("khuyeets taatj")]
    [InlineData("khuyêt tật")]
    [InlineData("khuyett tat")]
    [InlineData("khuyếc tật")]
    [InlineData("khuyết tậc")]
    public void Misspelled_syllables_are_mended_to_known_ones(string text) =>
        Keys(Reader("khuyết tật").Read(text)).ShouldBe(["khuyet_tat"]);

    [Theory]
    [InlineData("nàm", "làm")]
    [InlineData("tiềng", "tiền")]
    [InlineData("lảnh", "lãnh")]
    [InlineData("xửa", "sửa")]
    public void A_strange_syllable_is_the_known_one_that_sounds_like_it(string written, string meant) =>
        Reader(meant).Spell(written).ShouldBe(Reader(meant).Spell(meant));

    [Fact]
    public void A_syllable_without_marks_is_not_taken_for_one_that_sounds_like_it() =>
        Keys(Reader("trong chồng").Read("chong")).ShouldBe(["chong"]);

    [Fact]
    public void A_single_letter_stays_as_it_is() => Keys(Reader("bằng c").Read("cụ 75 t")).ShouldContain("tuoi_tu_70");

    private static IEnumerable<string> Keys(IEnumerable<Term> terms) => terms.Select(term => term.Key);

    [Theory]
    [InlineData("chưa có ck", "chưa có chồng")]
    [InlineData("chua co ck", "chưa có chồng")]
    [InlineData("giấy khai sanh", "giấy khai sinh")]
    [InlineData("ko dc", "không được")]
    public void Another_spelling_of_a_syllable_is_read_before_phrases_are(string written, string meant)
    {
        var reader = Reader(meant);

        Keys(reader.Read(written)).ShouldBe(Keys(reader.Read(meant)));
    }

    [Fact]
    public void A_joint_at_the_end_of_a_clause_joins_nothing()
    {
        var reader = Reader("làm con tôi");

        reader.Read("cho làm con tôi luôn, tôi độc thân").ShouldNotContain(term => term.AfterJoint);
        reader.Read("đổi luôn căn cước").ShouldContain(term => term.AfterJoint);
    }

    private static QuestionReader Reader(string known)
    {
        var lexicon = Lexicon.Of([new Topic(null, [(known, 1)])]);
        var spellings = Vocabulary.ReadSpellings(lexicon);
        return new QuestionReader(Vocabulary.ReadSynonyms(lexicon, spellings), spellings, lexicon);
    }
}
