package io.toritsugi.acw.audit.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trees and proofs as RFC 9162 defines them. */
class MerkleTreeTest {
    /** The leaves of the test vectors of Certificate Transparency. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void hasTheRootsOfCertificateTransparency(int size, String root) {
        MerkleTree tree = MerkleTree.empty();
        for (String leaf : LEAVES.subList(0, size)) {
            tree = tree.with(Hash.of((byte) 0, new String(HexFormat.of().parseHex(leaf), StandardCharsets.US_ASCII)));
        }

        assertThat(tree.root()).hasToString(root);
    }

    @Property
    void growsToWhatTheDefinitionSays(@ForAll @IntRange(min = 1, max = 200) int size) {
        List<Hash> leaves = leaves(size);
        MerkleTree tree = MerkleTree.empty();
        for (Hash leaf : leaves) {
            tree = tree.with(leaf);
        }

        assertThat(tree.root()).isEqualTo(definition(leaves));
        assertThat(tree.peaks()).hasSize(Integer.bitCount(size));
    }

    @Property
    void everyRecordHasAProofThatHoldsForItAlone(
            @ForAll @IntRange(min = 1, max = 70) int size, @ForAll @IntRange(max = 69) int any) {
        List<Hash> leaves = leaves(size);
        Hash root = definition(leaves);
        int index = any % size;
        InclusionProof proof = new InclusionProofs(leaves).proof(index);

        for (int other = 0; other < size; other++) {
            assertThat(proof.proves(leaves.get(other), root)).isEqualTo(other == index);
        }
        assertThat(proof.proves(leaves.get(index), Hash.ZERO)).isFalse();
        for (int i = 0; i < proof.path().size(); i++) {
            List<Hash> changed = new ArrayList<>(proof.path());
            changed.set(i, Hash.ZERO);
            assertThat(new InclusionProof(index, size, changed).proves(leaves.get(index), root))
                    .isFalse();
            assertThat(new InclusionProof(index, size, proof.path().subList(0, i)).proves(leaves.get(index), root))
                    .isFalse();
        }
        List<Hash> longer = new ArrayList<>(proof.path());
        longer.add(Hash.ZERO);
        assertThat(new InclusionProof(index, size, longer).proves(leaves.get(index), root))
                .isFalse();
    }

    /** Two records: with another size or place the same path leads elsewhere. */
    @Test
    void aProofIsForItsPlaceAndSize() {
        List<Hash> leaves = leaves(2);
        InclusionProof proof = new InclusionProofs(leaves).proof(0);

        assertThat(new InclusionProof(1, 2, proof.path()).proves(leaves.get(0), definition(leaves)))
                .isFalse();
        assertThat(new InclusionProof(0, 3, proof.path()).proves(leaves.get(0), definition(leaves)))
                .isFalse();
    }

    @Test
    void whatIsNotAllowedIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InclusionProofs(leaves(3)).proof(3))
                .withMessageContaining("less than 3, was 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InclusionProof(-1, 3, List.of()))
                .withMessageContaining("was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MerkleTree(3, List.of(Hash.ZERO)))
                .withMessageContaining("must be 2 for size 3, was 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Hash("ABCD"))
                .withMessageContaining("64 lower-case hexadecimal digits");
        assertThatIllegalArgumentException().isThrownBy(() -> new Hash("A".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Hash("g".repeat(64)));
    }

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Hash.of((byte) 0, "record " + i))
                .toList();
    }

    private static Hash definition(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int left = 1;
        while (left * 2 < leaves.size()) {
            left *= 2;
        }
        return Hash.of((byte) 1, definition(leaves.subList(0, left)), definition(leaves.subList(left, leaves.size())));
    }
}
